package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetTest {

  private static final Terminal WIDE = new Terminal(false, false, false, 80, false);
  private static final Terminal COLOURED = new Terminal(false, true, true, 80, true);

  @Test
  void wordsAreBrokenAtBlanksToTheWidthOfTheTerminal() {
    Sheet sheet = new Sheet(new Terminal(false, false, false, 21, false), 0);
    sheet.line("The ferry leaves at noon, and so do we.", Ink.PLAIN);
    assertThat(sheet.take()).isEqualTo("The ferry leaves at\nnoon, and so do we.\n");
  }

  @Test
  void aNoteStandsInTheMarginBesideTheFirstLine() {
    Sheet sheet = new Sheet(new Terminal(false, false, false, 61, false), 14);
    sheet.note("question", Ink.QUIET);
    sheet.line("When does the ferry leave, and who decides about that?", Ink.PLAIN);
    assertThat(sheet.take())
        .isEqualTo(
            """
            question      When does the ferry leave, and who decides
                          about that?
            """);
  }

  @Test
  void aNarrowTerminalHasNoMarginSoNotesStandAbove() {
    Sheet sheet = new Sheet(new Terminal(false, false, false, 30, false), 14);
    sheet.note("question", Ink.QUIET);
    sheet.line("When does the ferry leave?", Ink.PLAIN);
    assertThat(sheet.take()).isEqualTo("question\nWhen does the ferry leave?\n");
  }

  @Test
  void aNoteWithoutWordsIsALineOfItsOwn() {
    Sheet sheet = new Sheet(WIDE, 14);
    sheet.note("question", Ink.QUIET);
    sheet.endLine();
    sheet.endLine();
    assertThat(sheet.take()).isEqualTo("question\n");
  }

  @Test
  void aWordLongerThanALineIsCut() {
    Sheet sheet = new Sheet(new Terminal(false, false, false, 21, false), 0);
    sheet.line("x".repeat(45), Ink.PLAIN);
    assertThat(sheet.take().lines()).containsExactly("x".repeat(20), "x".repeat(20), "x".repeat(5));
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    Sheet sheet = new Sheet(new Terminal(false, false, false, 21, false), 0);
    sheet.line("渡船".repeat(6), Ink.PLAIN);
    assertThat(sheet.take().lines()).containsExactly("渡船".repeat(5), "渡船");
  }

  @Test
  void onlyBlanksPartWords() {
    Sheet sheet = new Sheet(WIDE, 0);
    sheet.words("Halden", Ink.PLAIN);
    sheet.words("(ph)", Ink.QUIET);
    sheet.words(" is near.", Ink.PLAIN);
    assertThat(sheet.take()).isEqualTo("Halden(ph) is near.\n");
  }

  @Test
  void twoBlankLinesAreOneAndNoneStandsFirst() {
    Sheet sheet = new Sheet(WIDE, 0);
    sheet.blank();
    sheet.line("One.", Ink.PLAIN);
    sheet.blank();
    sheet.blank();
    sheet.line("Two.", Ink.PLAIN);
    assertThat(sheet.take()).isEqualTo("One.\n\nTwo.\n");
  }

  @Test
  void aRuleIsAsLongAsTheLineIsWide() {
    Sheet sheet = new Sheet(new Terminal(false, false, false, 31, false), 0);
    sheet.rule('─', "1 · Ines Hartmann", Ink.PLAIN);
    assertThat(sheet.take()).isEqualTo("── 1 · Ines Hartmann ─────────\n");
  }

  @Test
  void everyWordCarriesItsInkSoThatMarginsStayPlain() {
    Sheet sheet = new Sheet(COLOURED, 14);
    sheet.note("note", Ink.QUIET);
    sheet.line("By hand.", Ink.STRONG);
    assertThat(sheet.take())
        .isEqualTo(
            "\u001b[2mnote\u001b[0m          \u001b[1mBy\u001b[0m \u001b[1mhand.\u001b[0m\n");
  }

  @Test
  void aDocumentCannotCommandTheTerminal() {
    Sheet sheet = new Sheet(COLOURED, 0);
    sheet.rule('─', "a\u001b[2J\nb", Ink.PLAIN);
    sheet.note("\u009b31m", Ink.PLAIN);
    sheet.line("c\u001b]0;title\u0007", Ink.PLAIN);
    assertThat(sheet.take())
        .contains("a␛[2J␊b", "\ufffd31m", "c␛]0;title␇")
        .doesNotContain("\u009b");
  }
}
