package lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a label tells of who speaks.
class PrintedNameTest {

  @ParameterizedTest
  @CsvSource(
      value = {
        "MS. QUIST,MS.,'','',QUIST",
        "Ada Quist,'','',Ada,Quist",
        "MINISTER ALDANA,'',MINISTER,'',ALDANA",
        "DEPUTY MINISTER FOR FOREIGN AFFAIRS ALDANA,'',DEPUTY MINISTER FOR FOREIGN AFFAIRS,'',ALDANA",
        "SECRETARY OF STATE LENA ALDANA,'',SECRETARY OF STATE,LENA,ALDANA",
        "SECRETARY-GENERAL DE LA CRUZ,'',SECRETARY-GENERAL,'',DE LA CRUZ",
        "ANTÓN DE LA CRUZ,'','',ANTÓN,DE LA CRUZ",
        "GEN. J. M. RASK,'',GEN.,J. M.,RASK",
        "DR. RASK (As interpreted),DR.,'','',RASK",
        "SENATOR RASK JR.,'',SENATOR,'',RASK",
        "ACTING ADMINSTRATOR RASK,'',ACTING ADMINSTRATOR,'',RASK",
        "AL QUIST,'','',AL,QUIST",
        "MR. KING,MR.,'','',KING",
        "MR. SECRETARY,MR.,SECRETARY,'',''",
        "THE PRESIDENT,'',THE PRESIDENT,'',''",
        "THE PRESIDNET,'',THE PRESIDNET,'',''",
        "SENIOR ADMINISTRATION OFFICIAL TWO,'',SENIOR ADMINISTRATION OFFICIAL TWO,'',''",
        "WHITE HOUSE OFFICIAL,'',WHITE HOUSE OFFICIAL,'',''",
        "SENIOR ADMINISTRATION OFFICAL,'',SENIOR ADMINISTRATION OFFICAL,'',''",
        "MINISTER FOR PORTS AND ISLANDS ALDANA,'',MINISTER FOR PORTS AND ISLANDS,'',ALDANA",
        "MINISTER OF PORTS,'',MINISTER OF PORTS,'',''",
        "MEMBERS OF BRASS,'',MEMBERS OF BRASS,'',''",
        "NWB OFFICIAL,'',NWB OFFICIAL,'',''",
        "LEIF KING,'','',LEIF,KING",
        "MR. WHITE,MR.,'','',WHITE",
      })
  void hasAFormOfAddressAnOfficeFirstNamesAndASurname(
      String label, String address, String office, String given, String surname) {
    PrintedName name = PrintedName.of(label);

    assertThat(name.address()).isEqualTo(address);
    assertThat(name.office()).isEqualTo(office);
    assertThat(String.join(" ", name.given())).isEqualTo(given);
    assertThat(name.surname()).isEqualTo(surname);
  }

  @Test
  void anOfficeMayStandBehindTheName() {
    PrintedName name = PrintedName.of("Ada Quist, Deputy Minister");

    assertThat(name.name()).isEqualTo("Ada Quist");
    assertThat(name.office()).isEqualTo("Deputy Minister");
  }

  @Test
  void onlyAFormOfAddressOrAnOfficeTellsTheSex() {
    assertThat(PrintedName.of("MS. QUIST").gender()).contains(PrintedName.Gender.FEMALE);
    assertThat(PrintedName.of("CONGRESSMAN RASK").gender()).contains(PrintedName.Gender.MALE);
    assertThat(PrintedName.of("Ada Quist").gender()).isEqualTo(Optional.empty());
    assertThat(PrintedName.of("DR. RASK").gender()).isEqualTo(Optional.empty());
  }

  @Test
  void aNameIsPrintedOrOnlyAnOffice() {
    assertThat(PrintedName.of("MINISTER ALDANA").isNamed()).isTrue();
    assertThat(PrintedName.of("THE MINISTER").isNamed()).isFalse();
    assertThat(PrintedName.of("J. M. RASK").isFull()).isFalse();
    assertThat(PrintedName.of("J.M. RASK").isFull()).isFalse();
    assertThat(PrintedName.of("JO RASK").isFull()).isTrue();
    assertThat(PrintedName.of("JON RASK").name()).isEqualTo("JON RASK");
  }
}
