package lectern.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Something that a disk or a hand does to the files of a record.
///
/// @param what for the message of a failed test
/// @param files that were touched
/// @param damaged all files afterwards
record Damage(String what, List<String> files, Map<String, byte[]> damaged) {

  /// A damage that changes at least one byte or name.
  static Damage random(Map<String, byte[]> whole, Random random) {
    while (true) {
      Damage damage = any(whole, random);
      if (!isSame(whole, damage.damaged())) {
        return damage;
      }
    }
  }

  private static Damage any(Map<String, byte[]> whole, Random random) {
    List<String> names = new ArrayList<>(whole.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] bytes = whole.get(name);
    Map<String, byte[]> damaged = new TreeMap<>(whole);
    int at = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
    return switch (random.nextInt(8)) {
      case 0 -> {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        yield with(damaged, name, flipped, "flip a bit of byte " + at);
      }
      case 1 -> {
        damaged.remove(name);
        yield new Damage("drop " + name, List.of(name), damaged);
      }
      case 2 -> with(damaged, name, joined(bytes, 0, at, at + length, bytes.length), "drop bytes");
      case 3 ->
          with(damaged, name, joined(bytes, 0, at + length, at, bytes.length), "double bytes");
      case 4 -> with(damaged, name, Arrays.copyOf(bytes, at), "cut off at " + at);
      case 5 -> {
        String other = names.get(random.nextInt(names.size()));
        damaged.put(name, whole.get(other));
        damaged.put(other, bytes);
        yield new Damage("swap " + name + " and " + other, List.of(name, other), damaged);
      }
      case 6 -> {
        String other = names.get(random.nextInt(names.size()));
        damaged.put(name, whole.get(other));
        yield new Damage("put " + other + " in place of " + name, List.of(name), damaged);
      }
      default -> {
        String copy = name + (random.nextBoolean() ? "2" : ".copy");
        damaged.put(copy, bytes);
        yield new Damage("double " + name + " as " + copy, List.of(copy), damaged);
      }
    };
  }

  private static Damage with(Map<String, byte[]> damaged, String name, byte[] bytes, String what) {
    damaged.put(name, bytes);
    return new Damage(what + " in " + name, List.of(name), damaged);
  }

  private static byte[] joined(byte[] bytes, int from, int to, int from2, int to2) {
    byte[] joined = Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), to - from + to2 - from2);
    System.arraycopy(bytes, from2, joined, to - from, to2 - from2);
    return joined;
  }

  private static boolean isSame(Map<String, byte[]> a, Map<String, byte[]> b) {
    return a.keySet().equals(b.keySet())
        && a.keySet().stream().allMatch(name -> Arrays.equals(a.get(name), b.get(name)));
  }

  @Override
  public String toString() {
    return what;
  }
}
