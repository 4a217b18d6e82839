package lectern.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.cite.MatchingWords;

/// Passages held in memory: for a few documents, and where there is no index on a disk. About 20 bytes a word.
///
/// Every word and every run of two and of three words is hashed to a list of the passages that have it. A quotation is
/// looked up by its rarest runs, until enough of these lists were read. Immutable, and safe for use by several threads.
public final class HeldPassages implements Passages {
  private static final Comparator<Passage> ORDER =
      Comparator.comparing(Passage::work)
          .thenComparingInt(Passage::edition)
          .thenComparingInt(Passage::turn)
          .thenComparingInt(Passage::number);

  private static final int LONGEST_RUN = 3;

  /// How many entries of lists are read for one quotation, besides the shortest list.
  private static final int MOST_READ = 4_000;

  /// For how many passages the other lists are looked at.
  private static final int LIKELY = 64;

  private final List<Passage> passages;

  /// The passages that have a run: `list[starts[h]]` until `list[starts[h + 1]]`, where `h` is the run's hash.
  private final int[] starts;

  private final int[] list;

  private HeldPassages(List<Passage> passages, int[] starts, int[] list) {
    this.passages = passages;
    this.starts = starts;
    this.list = list;
  }

  /// Holds these passages.
  public static HeldPassages of(Collection<Passage> given) {
    List<Passage> passages = given.stream().sorted(ORDER).toList();
    List<int[]> runs = new ArrayList<>(passages.size());
    long total = 0;
    for (Passage passage : passages) {
      int[] of = runs(MatchingWords.of(passage.text()));
      runs.add(of);
      total += of.length;
    }
    int bits = Math.clamp(Long.SIZE - Long.numberOfLeadingZeros(total), 8, 24);
    return filled(passages, runs, bits);
  }

  private static HeldPassages filled(List<Passage> passages, List<int[]> runs, int bits) {
    int[] starts = new int[(1 << bits) + 1];
    for (int[] of : runs) {
      for (int run : of) {
        starts[(run >>> (Integer.SIZE - bits)) + 1]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] list = new int[starts[starts.length - 1]];
    int[] next = starts.clone();
    for (int i = 0; i < runs.size(); i++) {
      for (int run : runs.get(i)) {
        list[next[run >>> (Integer.SIZE - bits)]++] = i;
      }
    }
    return new HeldPassages(passages, starts, list);
  }

  /// The hashes of all runs of one, two and three words, each once.
  private static int[] runs(List<String> words) {
    int[] runs = new int[LONGEST_RUN * words.size()];
    int size = 0;
    for (int from = 0; from < words.size(); from++) {
      int hash = 0;
      for (int to = from; to < Math.min(words.size(), from + LONGEST_RUN); to++) {
        hash = (hash + words.get(to).hashCode() + 1) * 0x9e3779b1;
        hash ^= hash >>> 15;
        runs[size++] = hash * 0x85ebca6b;
      }
    }
    return Arrays.stream(runs, 0, size).distinct().toArray();
  }

  @Override
  public List<Passage> holding(List<String> words, int limit) {
    int bits = Integer.numberOfTrailingZeros(starts.length - 1);
    int[] rare =
        Arrays.stream(runs(words))
            .map(run -> run >>> (Integer.SIZE - bits))
            .boxed()
            .sorted(Comparator.comparingInt(this::length))
            .mapToInt(Integer::intValue)
            .toArray();
    Tally tally = new Tally();
    int read = 0;
    int next = 0;
    while (next < rare.length && (read == 0 || read + length(rare[next]) <= MOST_READ)) {
      read += length(rare[next]);
      count(rare[next++], tally);
    }
    int[] likely = tally.highest(Math.max(limit, LIKELY));
    for (; next < rare.length; next++) {
      count(rare[next], likely, tally);
    }
    return Arrays.stream(tally.highest(limit)).mapToObj(passages::get).toList();
  }

  private float weight(int run) {
    return (float) Math.log(1 + (double) passages.size() / Math.max(1, length(run)));
  }

  private void count(int run, Tally tally) {
    float weight = weight(run);
    for (int i = starts[run]; i < starts[run + 1]; i++) {
      tally.add(list[i], weight);
    }
  }

  /// Counts a common run for those passages alone that have rarer ones.
  private void count(int run, int[] likely, Tally tally) {
    float weight = weight(run);
    for (int passage : likely) {
      if (Arrays.binarySearch(list, starts[run], starts[run + 1], passage) >= 0) {
        tally.add(passage, weight);
      }
    }
  }

  private int length(int run) {
    return starts[run + 1] - starts[run];
  }

  @Override
  public Optional<Passage> before(Passage passage) {
    return neighbour(passage, -1);
  }

  @Override
  public Optional<Passage> after(Passage passage) {
    return neighbour(passage, 1);
  }

  private Optional<Passage> neighbour(Passage passage, int step) {
    int at = Collections.binarySearch(passages, passage, ORDER) + step;
    boolean known = at >= 0 && at < passages.size();
    return known && passages.get(at).isOfSameTurn(passage)
        ? Optional.of(passages.get(at))
        : Optional.empty();
  }

  @Override
  public Set<String> labels(Passage passage) {
    Set<String> labels = new LinkedHashSet<>();
    int from = Math.max(0, Collections.binarySearch(passages, passage, ORDER));
    while (from > 0 && isOfSameEdition(passages.get(from - 1), passage)) {
      from--;
    }
    for (int i = from; i < passages.size() && isOfSameEdition(passages.get(i), passage); i++) {
      labels.add(passages.get(i).label());
    }
    return labels;
  }

  private static boolean isOfSameEdition(Passage one, Passage other) {
    return one.edition() == other.edition() && one.work().equals(other.work());
  }
}
