package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// C2SP tlog-witness, section "add-checkpoint".
class CheckpointRequestTest {
  private static final String NOTE =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
      """;
  private static final String EXAMPLE =
      """
      old 20852014
      PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
      jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
      5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
      /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

      """
          + NOTE;

  @Test
  void theExampleOfTheSpecification() throws Exception {
    CheckpointRequest request = CheckpointRequest.parse(EXAMPLE.getBytes(UTF_8));
    assertThat(request.oldSize()).isEqualTo(20_852_014);
    assertThat(request.proof()).hasSize(4);
    assertThat(request.checkpoint().signatures()).hasSize(2);
    assertThat(request.format()).isEqualTo(EXAMPLE);
    assertThat(CheckpointRequest.parse(request.bytes())).isEqualTo(request);
  }

  @Test
  void theFirstRequestHasNoProof() throws Exception {
    String first = "old 0\n\n" + NOTE;
    CheckpointRequest request = CheckpointRequest.parse(first.getBytes(UTF_8));
    assertThat(request.oldSize()).isZero();
    assertThat(request.proof()).isEmpty();
    assertThat(request.format()).isEqualTo(first);
  }

  @Test
  void sixtyThreeHashesAreAcceptedAndNotMore() throws Exception {
    List<Hash> most = ReferenceTree.leaves(63);
    CheckpointRequest request = new CheckpointRequest(7, most, SignedNote.parse(NOTE));
    assertThat(CheckpointRequest.parse(request.bytes()).proof()).isEqualTo(most);
    String more = request.format().replace("old 7\n", "old 7\n" + most.getFirst().base64() + "\n");
    assertThatThrownBy(() -> CheckpointRequest.parse(more.getBytes(UTF_8)))
        .isInstanceOf(MalformedException.class)
        .hasMessage("The request has more than 63 hashes; expected at most 63.");
    assertThatThrownBy(
            () -> new CheckpointRequest(7, ReferenceTree.leaves(64), SignedNote.parse(NOTE)))
        .hasMessage("A witness takes at most 63 hashes, but there are 64.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old 0\n",
        "old 0\n\n",
        "old 0\nNOTE",
        "\n\nNOTE",
        "old\n\nNOTE",
        "old  0\n\nNOTE",
        "old 00\n\nNOTE",
        "old 01\n\nNOTE",
        "old -1\n\nNOTE",
        "old 0 \n\nNOTE",
        "old 0\r\n\nNOTE",
        "new 0\n\nNOTE",
        "old 9223372036854775808\n\nNOTE",
        "old 1\nhash\n\nNOTE",
        "old 0\n\nnote\n",
      })
  void whatIsNoRequestIsRefused(String body) {
    byte[] bytes = body.replace("NOTE", NOTE).getBytes(UTF_8);
    assertThatThrownBy(() -> CheckpointRequest.parse(bytes)).isInstanceOf(MalformedException.class);
  }

  @Test
  void saysWhatARequestLooksLike() {
    assertThatThrownBy(() -> CheckpointRequest.parse("old 0".getBytes(UTF_8)))
        .hasMessage("The request has no blank line; expected one before its checkpoint.");
    assertThatThrownBy(() -> CheckpointRequest.parse(("new 0\n\n" + NOTE).getBytes(UTF_8)))
        .hasMessage(
            "The request begins with \"new 0\"; expected old and the size of the checkpoint that was cosigned last.");
    assertThatThrownBy(() -> CheckpointRequest.parse(new byte[1_004_097]))
        .hasMessage("The request is 1004097 bytes long; expected at most 1004096.");
  }
}
