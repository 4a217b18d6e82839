package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import lectern.search.query.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsTest {
  private static final String HARBOUR =
      SampleIndex.document(
          "gaggle-1",
          "Gaggle",
          "MS. QUIST",
          "official",
          "The harbour wall is safe.",
          "Q",
          "question",
          "And the ferries?");
  private static final String ESSAY =
      SampleIndex.plain("essay-2", "On fish", "Herring come in spring. Nobody knows why.");

  @TempDir private Path folder;
  private final List<String> embedded = new ArrayList<>();
  private PassageIndex index;
  private PassageSnapshot now;

  @BeforeEach
  void open() throws Exception {
    index = SampleIndex.of(folder, HARBOUR, ESSAY);
    now = index.snapshot();
  }

  @AfterEach
  void close() throws Exception {
    now.close();
    index.close();
  }

  @Test
  void everyPassageAndWholeDocumentGetsAVector() throws Exception {
    assertThat(fill(now)).isEqualTo(new Progress(3, 3));
    assertThat(embedded)
        .containsExactly(
            "The harbour wall is safe.",
            "And the ferries?",
            "On fish Herring come in spring. Nobody knows why.");
  }

  @Test
  void whatHasOneGetsNoSecond() throws Exception {
    fill(now);
    embedded.clear();

    assertThat(fill(now)).isEqualTo(new Progress(3, 3));
    assertThat(embedded).isEmpty();
  }

  @Test
  void itCanBeStoppedAndGoesOnWhereItWas() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    Progress stopped =
        VectorWriter.fill(
            now,
            indexFolder(),
            this::embed,
            _ -> {},
            () -> stop.getAndSet(true)); // asked before each passage

    assertThat(stopped).isEqualTo(new Progress(1, 3));
    assertThat(fill(now)).isEqualTo(new Progress(3, 3));
    assertThat(embedded).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void wordsThatHadAVectorElsewhereKeepIt() throws Exception {
    fill(now);
    embedded.clear();
    close();
    index = SampleIndex.of(folder, HARBOUR.replace("gaggle-1", "gaggle-9"), ESSAY);
    now = index.snapshot();

    assertThat(fill(now)).isEqualTo(new Progress(3, 3));
    assertThat(embedded).isEmpty();
    try (VectorSearch vectors = vectors()) {
      assertThat(vectors.progress(now)).isEqualTo(new Progress(3, 3));
      assertThat(vectors.nearest("harbour", now, 10)).hasSize(3);
    }
  }

  @Test
  void theNearestPassageComesFirst() throws Exception {
    fill(now);
    try (VectorSearch vectors = vectors()) {
      Results results =
          Search.over(now, vectors)
              .find(Request.of(Query.parse("herring in spring")).withRanking(Ranking.VECTOR));

      assertThat(results.hits()).hasSize(3);
      assertThat(results.hits().getFirst().passage().work()).isEqualTo("essay-2");
      assertThat(results.notices()).isEmpty();
    }
  }

  @Test
  void withoutVectorsThereIsNothingNear() throws Exception {
    try (VectorSearch vectors = vectors()) {
      assertThat(vectors.nearest("harbour", now, 10)).isEmpty();
      assertThat(vectors.progress(now)).isEqualTo(new Progress(0, 3));
      assertThat(vectors.progress(now).percent()).isZero();
      assertThat(VectorSearch.isStarted(indexFolder())).isFalse();
    }
  }

  @Test
  void damagedVectorsAreMadeAnew() throws Exception {
    Path vectors = Files.createDirectories(indexFolder().resolve(VectorFields.FOLDER));
    Files.writeString(vectors.resolve("segments_1"), "no index");

    assertThat(fill(now)).isEqualTo(new Progress(3, 3));
  }

  private Path indexFolder() {
    return folder.resolve("index");
  }

  private VectorSearch vectors() {
    return VectorSearch.open(indexFolder(), VectorsTest::letters);
  }

  private Progress fill(PassageSnapshot snapshot) throws Exception {
    return VectorWriter.fill(snapshot, indexFolder(), this::embed, _ -> {}, () -> false);
  }

  private List<byte[]> embed(List<String> texts) {
    embedded.addAll(texts);
    return texts.stream().map(VectorsTest::letters).toList();
  }

  /// A text means the letters it has.
  private static byte[] letters(String text) {
    byte[] vector = new byte[Embedder.DIMENSIONS];
    text.codePoints().filter(Character::isLetter).forEach(letter -> vector[letter % 128]++);
    return vector;
  }
}
