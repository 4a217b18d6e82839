package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A set of hashes like any other, only smaller.
final class HashSlotsTest {

  @Test
  void itHoldsWhatASetHolds() {
    Random random = new Random(1);
    HashSlots slots = new HashSlots();
    Set<Hash> set = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      Hash hash = Hash.sha256(Integer.toString(random.nextInt(10_000)).getBytes(UTF_8));
      assertThat(slots.add(hash)).isEqualTo(set.add(hash));
    }
    for (int i = 0; i < 20_000; i++) {
      Hash hash = Hash.sha256(Integer.toString(i).getBytes(UTF_8));
      assertThat(slots.contains(hash)).isEqualTo(set.contains(hash));
    }
  }

  /// Whoever signs the log could choose the hashes in it so that they would all go into one slot.
  @Test
  void hashesThatDifferInOneByteAreToldApart() {
    HashSlots slots = new HashSlots();
    for (int at = 0; at < Hash.LENGTH; at++) {
      for (int value = 1; value < 256; value++) {
        byte[] bytes = new byte[Hash.LENGTH];
        bytes[at] = (byte) value;
        assertThat(slots.contains(Hash.of(bytes))).isFalse();
        assertThat(slots.add(Hash.of(bytes))).isTrue();
        assertThat(slots.add(Hash.of(bytes))).isFalse();
      }
    }
  }
}
