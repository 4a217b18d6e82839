package lectern.search;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Turns what a text means into a vector, on this computer and without a network: bge-small-en-v1.5 with weights of eight bits.
/// Loading it takes a second and some 200 MB, so that nobody makes one who does not need it. Fit for several threads.
final class Embedder implements AutoCloseable {
  /// Which model's vectors these are; those of another mean something else.
  static final String MODEL = "bge-small-en-v1.5-q";

  static final int DIMENSIONS = 384;

  /// The model was trained with this before short questions that look for passages, and nothing before the passages.
  private static final String ASKING = "Represent this sentence for searching relevant passages: ";

  /// The model reads about so many characters, and cuts a text that is longer into parts.
  private static final int LONGEST = 2_000;

  /// Numbers of a vector lie between -0.32 and 0.32, all but a few; a byte holds 1/400ths of them.
  private static final float SCALE = 400;

  private final ExecutorService executor;
  private final BgeSmallEnV15QuantizedEmbeddingModel model;

  /// @param threads on which texts are read side by side
  Embedder(int threads) {
    executor =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("embedder").factory());
    model = new BgeSmallEnV15QuantizedEmbeddingModel(executor);
  }

  byte[] ofQuestion(String text) {
    return bytes(model.embed(ASKING + cut(text)).content());
  }

  /// @return one vector a text, in their order
  List<byte[]> ofPassages(List<String> texts) {
    List<TextSegment> segments = texts.stream().map(text -> TextSegment.from(cut(text))).toList();
    return model.embedAll(segments).content().stream().map(Embedder::bytes).toList();
  }

  /// The cosine of the angle between two texts' vectors, by the product of these.
  static double cosine(double product) {
    return product / (SCALE * SCALE);
  }

  private static String cut(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return cut.isBlank() ? "-" : cut;
  }

  private static byte[] bytes(Embedding embedding) {
    float[] vector = embedding.vector();
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(vector[i] * SCALE), -Byte.MAX_VALUE, Byte.MAX_VALUE);
    }
    return bytes;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
