package lectern.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "2001::1"
      })
  void anAddressBehindTheFirewallIsNotPublic(String address) throws Exception {
    assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "172.32.0.1",
        "192.169.0.1",
        "100.128.0.1",
        "223.255.255.255",
        "2606:4700::1",
        "2a00:1450::1",
        "2001:0200::1"
      })
  void anyOtherIs(String address) throws Exception {
    assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void aPrivateHostIsRefusedUnlessItIsAllowed() throws Exception {
    assertThatThrownBy(() -> WebhookTarget.parse("https://127.0.0.1/hook", false).address())
        .hasMessage(
            "The host 127.0.0.1 has the address 127.0.0.1, which is not one of the public internet. Webhooks go there only"
                + " with --allow-private.");
    assertThat(WebhookTarget.parse("http://127.0.0.1:8081/hook", true).address().getHostAddress())
        .isEqualTo("127.0.0.1");
  }

  @Test
  void anUnusualWayToWriteAPrivateAddressGainsNothing() {
    for (String host : new String[] {"2130706433", "0x7f000001", "127.1", "[::ffff:7f00:1]"}) {
      assertThatThrownBy(() -> WebhookTarget.parse("https://" + host + "/hook", false).address())
          .as(host)
          .isInstanceOf(Exception.class);
    }
  }

  @Test
  void onlyHttpsOfAHostIsAnAddress() {
    refused("ftp://desk.example/", "its scheme is not https");
    refused("desk.example", "its scheme is not https");
    refused("http://desk.example/hook", "plain http lets others read along");
    refused("https:/hook", "it has no host, or a user or fragment beside it");
    refused("https://me:secret@desk.example/", "it has no host, or a user or fragment beside it");
    refused("https://desk.example/a\r\nb: c", "it is no URL");
  }

  private static void refused(String url, String reason) {
    assertThatThrownBy(() -> WebhookTarget.parse(url, false))
        .hasMessage(
            "Webhooks cannot be sent to \""
                + url
                + "\": "
                + reason
                + ". Expected an address such as https://desk.example/hook.");
  }

  @Test
  void pathQueryAndPortGoIntoTheRequest() {
    WebhookTarget target = WebhookTarget.parse("https://desk.example:8443/a%20b/é?c=d", false);
    assertThat(target.path()).isEqualTo("/a%20b/%C3%A9?c=d");
    assertThat(target.authority()).isEqualTo("desk.example:8443");
    assertThat(WebhookTarget.parse("https://desk.example", false).path()).isEqualTo("/");
    assertThat(WebhookTarget.parse("https://desk.example", false).port()).isEqualTo(443);
  }
}
