package lectern.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// C2SP tlog-tiles, with its own examples.
class TileTest {

  @Test
  void theTilesOfATreeOfSeventyThousand() {
    List<Tile> tiles = Tile.of(70_000);
    assertThat(tiles.stream().filter(tile -> tile.level() == 0 && !tile.isPartial())).hasSize(273);
    assertThat(tiles.subList(273, tiles.size()))
        .containsExactly(
            new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
    assertThat(Tile.partialOf(70_000))
        .containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
  }

  @Test
  void theTilesOfATreeOfTwoHundredAndFiftySix() {
    assertThat(Tile.of(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    assertThat(Tile.partialOf(256)).containsExactly(new Tile(1, 0, 1));
  }

  @Test
  void aTreeWithoutLeavesHasNoTiles() {
    assertThat(Tile.of(0)).isEmpty();
    assertThat(Tile.partialOf(0)).isEmpty();
  }

  @Test
  void theLargestTreeHasOnePartialTileALevel() {
    assertThat(Tile.partialOf(Long.MAX_VALUE)).hasSize(8).last().isEqualTo(new Tile(7, 0, 127));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1234067, 256, tile/0/x001/x234/067",
    "0, 1234067, 112, tile/0/x001/x234/067.p/112",
    "0, 0, 256, tile/0/000",
    "0, 273, 112, tile/0/273.p/112",
    "2, 0, 1, tile/2/000.p/1",
    "63, 999, 255, tile/63/999.p/255",
    "1, 1000, 256, tile/1/x001/000",
    "0, 36028797018963967, 256, tile/0/x036/x028/x797/x018/x963/967",
  })
  void hasOnePath(int level, long index, int width, String path) throws Exception {
    assertThat(new Tile(level, index, width).path()).isEqualTo(path);
    assertThat(Tile.parse(path)).isEqualTo(new Tile(level, index, width));
  }

  @Test
  void entriesStandBesideTheTileOfTheirHashes() throws Exception {
    Tile tile = new Tile(0, 1234067, 112);
    assertThat(tile.entriesPath()).isEqualTo("tile/entries/x001/x234/067.p/112");
    assertThat(Tile.parseEntries("tile/entries/x001/x234/067.p/112")).isEqualTo(tile);
    assertThat(Tile.parseEntries("tile/entries/000")).isEqualTo(new Tile(0, 0, 256));
    assertThatThrownBy(() -> Tile.parseEntries("tile/0/000"))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new Tile(1, 0, 1).entriesPath())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Only tiles at level 0 have entries, but this is tile/1/000.p/1.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile",
        "tile/0",
        "tile/0/",
        "/tile/0/000",
        "tile/0/000/",
        "tile/00/000",
        "tile/01/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/x000/067",
        "tile/0/x001",
        "tile/0/001/000",
        "tile/0/x001/x000",
        "tile/0/X001/000",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/",
        "tile/0/000.p",
        "tile/0/000.p/1/",
        "tile/0/000.p/-1",
        "tile/0/../000",
        "tile/entries/000",
        "tile/0/٠٠٠",
        "tile/0/x036/x028/x797/x018/x963/968",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
        "tile/0/000\n",
      })
  void hasNoOtherPath(String path) {
    assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(MalformedException.class);
  }

  @Test
  void saysWhatAPathLooksLike() {
    assertThatThrownBy(() -> Tile.parse("tile/0/67"))
        .hasMessage(
            "\"tile/0/67\" is not the path of a tile; expected tile/LEVEL/INDEX or tile/entries/INDEX, the index in"
                + " groups of three digits such as x001/x234/067, and .p/WIDTH after it where the tile is partial.");
  }

  @Test
  void refusesWhatNoTileHas() {
    assertThatThrownBy(() -> new Tile(64, 0, 1))
        .hasMessage("The level of a tile must lie between 0 and 63, but it is 64.");
    assertThatThrownBy(() -> new Tile(0, -1, 1))
        .hasMessage("The index of a tile must lie between 0 and 2^55 - 1, but it is -1.");
    assertThatThrownBy(() -> new Tile(0, 0, 257))
        .hasMessage("The width of a tile must lie between 1 and 256, but it is 257.");
  }

  @Test
  void aHashTakesThirtyTwoBytes() {
    assertThat(new Tile(0, 5, 256).length()).isEqualTo(8192);
    assertThat(new Tile(0, 5, 3).length()).isEqualTo(96);
    assertThat(new Tile(0, 5, 3).full()).isEqualTo(new Tile(0, 5, 256));
  }
}
