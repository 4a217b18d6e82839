package lectern.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// C2SP tlog-tiles, section "Log entries".
class EntryBundleTest {

  @Test
  void eachEntryComesAfterItsLength() throws Exception {
    List<byte[]> entries = List.of("ab".getBytes(US_ASCII), new byte[0], new byte[300]);
    byte[] bundle = EntryBundle.encode(entries);
    assertThat(HexFormat.of().formatHex(bundle)).startsWith("000261620000012c0000").hasSize(616);
    assertThat(EntryBundle.decode(bundle, 3)).containsExactlyElementsOf(entries);
  }

  @Test
  void entriesOfTheGreatestLengthFit() throws Exception {
    byte[] longest = new byte[65_535];
    Arrays.fill(longest, (byte) 0xff);
    byte[] bundle = EntryBundle.encode(Collections.nCopies(256, longest));
    assertThat(EntryBundle.decode(bundle, 256))
        .hasSize(256)
        .allMatch(e -> Arrays.equals(e, longest));
    assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[65_536])))
        .hasMessage("An entry has at most 65535 bytes, but one has 65536.");
  }

  @Test
  void aBundleHasAsManyEntriesAsItsTileHasHashes() {
    byte[] bundle = EntryBundle.encode(List.of(new byte[2], new byte[3]));
    assertThatThrownBy(() -> EntryBundle.decode(bundle, 1))
        .isInstanceOf(MalformedException.class)
        .hasMessage(
            "The entry bundle goes on after its last entry, at byte 4; expected exactly 1 entries.");
    assertThatThrownBy(() -> EntryBundle.decode(bundle, 3))
        .isInstanceOf(MalformedException.class)
        .hasMessage("The entry bundle ends after 2 entries; expected exactly 3.");
    assertThatThrownBy(() -> EntryBundle.encode(List.of()))
        .hasMessage("An entry bundle has from 1 to 256 entries, but here 0.");
    assertThatThrownBy(() -> EntryBundle.decode(bundle, 257))
        .hasMessage("An entry bundle has from 1 to 256 entries, but here 257.");
  }

  @Test
  void aBundleThatIsCutOffIsRefusedWhereverItIsCut() {
    byte[] bundle = EntryBundle.encode(List.of(new byte[2], new byte[3]));
    for (int length = 0; length < bundle.length; length++) {
      byte[] cut = Arrays.copyOf(bundle, length);
      assertThatThrownBy(() -> EntryBundle.decode(cut, 2)).isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(() -> EntryBundle.decode(Arrays.copyOf(bundle, 8), 2))
        .hasMessage(
            "The entry bundle ends inside entry 2; expected its length in two bytes and as many bytes after it.");
  }
}
