package lectern.transcript;

import java.util.List;

final class Speakers {
  private Speakers() {}

  static List<Speaker> of(Transcript transcript) {
    return List.of();
  }
}
