package lectern.search;

/// How far vectors are filled in.
///
/// @param ready passages that have one
/// @param passages all that are searched
public record Progress(int ready, int passages) {

  public boolean isComplete() {
    return ready >= passages;
  }

  /// 0 to 100; 100 only when complete.
  public int percent() {
    return passages == 0 ? 100 : (int) Math.min(100, 100L * ready / passages);
  }
}
