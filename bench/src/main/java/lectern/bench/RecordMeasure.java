package lectern.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.record.Audit;
import lectern.record.AuditReport;
import lectern.record.EditionHead;
import lectern.record.EditionText;
import lectern.source.SourceText;
import lectern.store.Act;
import lectern.store.FolderFiles;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.RecordWriter;
import lectern.transcript.Transcript;

/// What the record costs on this disk: publishing one by one and in batches, auditing, proving. Everything in one run, so
/// that the figures can be compared with each other and with what the disk itself can do.
///
/// Usage: `java -Dcorpus=FOLDER -cp … lectern.bench.RecordMeasure DIR`; DIR must not exist, and is left for inspection.
public final class RecordMeasure {
  private static final String WHO = "Press Office";
  private static final int ONE_BY_ONE = 1_000;
  private static final int EDITIONS = 10_000;
  private static final long ENTRIES = 1_000_000;
  private static final int PROOFS = 500;
  private static final LocalDate DAY = LocalDate.of(2031, 3, 14);

  /// Documents with speech in them; a folder may have others.
  private final List<SourceText> corpus =
      Corpus.read().texts().stream()
          .filter(text -> !EditionText.of(head("?"), Transcript.of(text)).utterances().isEmpty())
          .toList();

  private final Path data;
  private final List<Utterance> cited = new ArrayList<>();
  private int published;

  private RecordMeasure(Path data) {
    this.data = data;
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 1) {
      System.err.println("Usage: RecordMeasure DIR, a folder that does not exist yet.");
      System.exit(2);
    }
    new RecordMeasure(Path.of(args[0])).run();
  }

  private void run() throws Exception {
    InstantSource clock = InstantSource.system();
    double disk = disk();
    try (RecordWriter writer =
        RecordWriter.create(data, "press.osmere.example/record", "bench", clock)) {
      publish(writer, 50); // warms the compiler
      double each = rate("publish one by one", ONE_BY_ONE, () -> publish(writer, ONE_BY_ONE));
      List<Act> batch = acts(ONE_BY_ONE);
      double together = rate("publish in one batch", ONE_BY_ONE, () -> writer.append(WHO, batch));
      say("one by one, of the disk's forced renames/s", each / disk);
      say("batch, times one by one", together / each);
      while (published < EDITIONS) {
        writer.append(WHO, acts(Math.min(ONE_BY_ONE, EDITIONS - published)));
      }
    }
    audit();
    prove();
    grow(clock);
    audit();
    prove();
  }

  /// How many small files a second the disk takes, each forced, renamed and its folder forced, one after the other.
  private double disk() throws Exception {
    Path folder = Files.createDirectories(data.resolveSibling(data.getFileName() + "-disk"));
    return rate(
        "disk: small files, each forced, renamed, folder forced",
        ONE_BY_ONE,
        () -> {
          for (int i = 0; i < ONE_BY_ONE; i++) {
            Path part = folder.resolve("part");
            try (FileChannel file =
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
              file.write(ByteBuffer.wrap(new byte[4096]));
              file.force(true);
            }
            Files.move(part, folder.resolve("file" + i % 10), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel forced = FileChannel.open(folder, StandardOpenOption.READ)) {
              forced.force(true);
            }
          }
        });
  }

  private void publish(RecordWriter writer, int count) throws RecordException {
    for (Act act : acts(count)) {
      writer.append(WHO, List.of(act));
    }
  }

  /// Publications of the corpus, again and again; each has a title of its own, so that no two texts are the same.
  private List<Act> acts(int count) {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < count; i++, published++) {
      SourceText source = corpus.get(published % corpus.size());
      EditionText text = EditionText.of(head("Event " + published), Transcript.of(source));
      List<Utterance> utterances = text.utterances();
      cited.add(utterances.get(utterances.size() / 2));
      acts.add(new Act.Publish(work(published), new Act.Wording(text, source.source())));
    }
    return acts;
  }

  private static EditionHead head(String title) {
    return new EditionHead(
        title,
        DAY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static WorkId work(int number) {
    return new WorkId("event", DAY, "e" + number);
  }

  private void audit() throws IOException {
    long start = System.nanoTime();
    AuditReport report = Audit.of(new FolderFiles(data), List.of(), true);
    say("verify, seconds", seconds(start));
    System.out.printf(
        "  %d entries, %d works, %d files, %d failures%n",
        report.size(), report.works(), report.files(), report.failures().size());
  }

  private void prove() throws RecordException {
    Random random = new Random(1);
    long[] nanos = new long[PROOFS];
    int[] sizes = new int[PROOFS];
    try (RecordStore store = RecordStore.open(data)) {
      for (int i = -PROOFS; i < PROOFS; i++) { // the first half warms the compiler
        int number = random.nextInt(EDITIONS);
        Citation citation = Citation.of(work(number), 1, cited.get(number));
        long start = System.nanoTime();
        byte[] proof = store.prove(citation).bytes();
        nanos[Math.max(i, 0)] = System.nanoTime() - start;
        sizes[Math.max(i, 0)] = proof.length - cited.get(number).text().length();
      }
    }
    Arrays.sort(nanos);
    Arrays.sort(sizes);
    say("proof, ms, median", nanos[PROOFS / 2] / 1e6);
    say("proof, ms, 99 of 100", nanos[PROOFS * 99 / 100] / 1e6);
    say("proof without its sentence, bytes, median", sizes[PROOFS / 2]);
    say("proof without its sentence, bytes, largest", sizes[PROOFS - 1]);
  }

  private void grow(InstantSource clock) throws RecordException {
    try (RecordWriter writer = RecordWriter.open(data, "bench", clock)) {
      long size = writer.store().checkpoint().checkpoint().size();
      long start = System.nanoTime();
      for (long left = ENTRIES - size; left > 0; left -= EDITIONS) {
        List<Act> notes = new ArrayList<>();
        for (long i = 0; i < Math.min(left, EDITIONS); i++) {
          notes.add(
              new Act.Annotate(
                  work((int) i), OptionalInt.empty(), Optional.empty(), "Note " + (left - i)));
        }
        writer.append(WHO, notes);
      }
      say("growing to 1,000,000 entries, seconds", seconds(start));
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double rate(String what, int count, Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    double rate = count / seconds(start);
    say(what + ", per second", rate);
    return rate;
  }

  private static double seconds(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e9;
  }

  private static void say(String what, double value) {
    System.out.printf(Locale.ROOT, "%-60s %,12.2f%n", what, value);
  }
}
