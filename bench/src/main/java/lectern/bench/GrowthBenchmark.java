package lectern.bench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import lectern.exchange.Floor;
import lectern.source.Format;
import lectern.source.MarkdownReader;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A document a hundred times as long must take about a hundred times as long: from bytes to exchanges.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx4g"})
public class GrowthBenchmark {
  @Param({"1", "10", "100"})
  private int times;

  private Source source = Source.of("", Format.MARKDOWN, new byte[0]);

  /// A document of ordinary length (about 50,000 units), set one after the other.
  @Setup
  public void write() {
    StringBuilder one = new StringBuilder();
    for (int i = 0; one.length() < 50_000; i++) {
      one.append("Q    Thank you, Ana.  Is ferry number ")
          .append(i)
          .append(" late today, and why?\n\n");
      one.append(
          "MS. SAND:  It is.  We have looked into it, and I expect that it will be on time\n");
      one.append(
          "again by Monday -- \\[Tuesday\\] at the latest.  (Laughter.)  That is what the harbour\n");
      one.append("office tells us.\n\nGo ahead, Lars.\n\n");
    }
    String text = one.toString().repeat(times);
    source = Source.of("ferries.md", Format.MARKDOWN, text.getBytes(StandardCharsets.UTF_8));
  }

  @Benchmark
  public int bytesToFloor() throws UnreadableSourceException {
    return Floor.of(Transcript.of(new MarkdownReader().read(source))).exchanges().size();
  }
}
