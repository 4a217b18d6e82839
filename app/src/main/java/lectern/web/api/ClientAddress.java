package lectern.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Who asks, as far as an address tells.
public final class ClientAddress {
  private static final String FORWARDED = "X-Forwarded-For";

  /// Bytes of an IPv6 address that name a household or an office; the rest is for each of its devices to choose.
  private static final int SITE_BYTES = 8;

  private ClientAddress() {}

  /// The address that a request comes from, of IPv6 the network. A proxy on this same computer speaks for the client that
  /// it names last; nobody else is believed.
  public static String of(HttpServletRequest request) {
    String remote = request.getRemoteAddr();
    String named = request.getHeader(FORWARDED);
    return named != null && isThisComputer(remote)
        ? network(named.substring(named.lastIndexOf(',') + 1).strip())
        : network(remote);
  }

  private static boolean isThisComputer(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String network(String address) {
    try {
      InetAddress literal = InetAddress.ofLiteral(address);
      return literal instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), SITE_BYTES))
          : literal.getHostAddress();
    } catch (IllegalArgumentException _) {
      return "unknown";
    }
  }
}
