package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsCsvTest {

  @Test
  void aCellIsMarkedOffWhereItMustBe() {
    assertThat(ResultsCsv.cell("plain")).isEqualTo("plain");
    assertThat(ResultsCsv.cell("one, two")).isEqualTo("\"one, two\"");
    assertThat(ResultsCsv.cell("she said \"no\"")).isEqualTo("\"she said \"\"no\"\"\"");
    assertThat(ResultsCsv.cell("two\r\nlines")).isEqualTo("\"two\r\nlines\"");
  }

  @Test
  void aCellThatASpreadsheetWouldComputeIsText() {
    assertThat(ResultsCsv.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(ResultsCsv.cell("+49")).isEqualTo("'+49");
    assertThat(ResultsCsv.cell("-5 degrees")).isEqualTo("'-5 degrees");
    assertThat(ResultsCsv.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(ResultsCsv.cell("\t=1")).isEqualTo("'\t=1");
  }
}
