package lectern.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import lectern.exchange.Floor;
import lectern.source.MarkdownReader;
import lectern.source.PlainTextReader;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Parsing decoded text, on one core, warm; one operation is the whole corpus. Divide its units by the time for a rate,
/// and compare with [#scan], which only looks at every character, in the same run.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
public class ParseBenchmark {
  private Corpus corpus = new Corpus(List.of(), 0);

  @Setup
  public void read() {
    corpus = Corpus.read();
    System.out.printf(
        "%n# corpus: %d documents, %d UTF-16 units%n", corpus.texts().size(), corpus.units());
  }

  /// The floor under any reader: each character is looked at once.
  @Benchmark
  public int scan() {
    int lineEnds = 0;
    for (SourceText source : corpus.texts()) {
      String text = source.text();
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '\n') {
          lineEnds++;
        }
      }
    }
    return lineEnds;
  }

  /// Decoded text to blocks, labels, paragraphs and metadata.
  @Benchmark
  public int transcript() {
    int blocks = 0;
    for (SourceText source : corpus.texts()) {
      blocks += Transcript.of(source).blocks().size();
    }
    return blocks;
  }

  /// The same, and the exchanges.
  @Benchmark
  public int transcriptAndFloor() {
    int exchanges = 0;
    for (SourceText source : corpus.texts()) {
      exchanges += Floor.of(Transcript.of(source)).exchanges().size();
    }
    return exchanges;
  }

  /// The same from bytes: decoding and marks as well.
  @Benchmark
  public int bytesToFloor() throws UnreadableSourceException {
    int exchanges = 0;
    for (SourceText text : corpus.texts()) {
      SourceText read =
          switch (text.source().format()) {
            case MARKDOWN -> new MarkdownReader().read(text.source());
            case PLAIN, HTML, DOCX, PDF, WEBVTT, SRT -> new PlainTextReader().read(text.source());
          };
      exchanges += Floor.of(Transcript.of(read)).exchanges().size();
    }
    return exchanges;
  }

  /// Every sentence of every turn.
  @Benchmark
  public int sentences() {
    int sentences = 0;
    for (SourceText source : corpus.texts()) {
      Transcript transcript = Transcript.of(source);
      for (var turn : transcript.turns()) {
        sentences += transcript.sentences(turn).size();
      }
    }
    return sentences;
  }
}
