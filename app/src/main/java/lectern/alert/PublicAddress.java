package lectern.alert;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Tells whether an address is one of the public internet, by the special-purpose registries of IANA (RFC 6890). A webhook that
/// could be sent anywhere else would let whoever names its address talk to the machines behind the firewall.
final class PublicAddress {

  /// First address and length of the prefix, for IPv4.
  private static final int[][] NOT_PUBLIC_4 = {
    {0x00000000, 8}, // this network
    {0x0a000000, 8}, // private
    {0x64400000, 10}, // shared
    {0x7f000000, 8}, // loopback
    {0xa9fe0000, 16}, // link local
    {0xac100000, 12}, // private
    {0xc0000000, 24}, // protocol assignments
    {0xc0000200, 24}, // documentation
    {0xc0586300, 24}, // 6to4 relays
    {0xc0a80000, 16}, // private
    {0xc6120000, 15}, // benchmarking
    {0xc6336400, 24}, // documentation
    {0xcb007100, 24}, // documentation
    {0xe0000000, 4}, // multicast
    {0xf0000000, 4}, // reserved, broadcast
  };

  /// Of IPv6, only 2000::/3 is given out; of that, what tunnels IPv4 or serves other ends is not.
  private static final int GIVEN_OUT = 0x20;

  private PublicAddress() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int value = number(bytes, 0) << 16 | number(bytes, 2);
    for (int[] range : NOT_PUBLIC_4) {
      if ((value ^ range[0]) >>> (32 - range[1]) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPublic6(byte[] bytes) {
    int first = number(bytes, 0);
    int second = number(bytes, 2);
    boolean isTunnel = first == 0x2002 || (first == 0x2001 && second < 0x0200);
    boolean isDocumentation = (first == 0x2001 && second == 0x0db8) || first == 0x3fff;
    return (bytes[0] & 0xe0) == GIVEN_OUT && !isTunnel && !isDocumentation;
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
