package lectern.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key that messages to one address are signed with, as Standard Webhooks 1.0.0 has it ("Signature scheme"): `whsec_` and
/// 24 to 64 bytes in Base64.
public final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final String SCHEME = "v1,";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int FEWEST_BYTES = 24;
  private static final int MOST_BYTES = 64;
  private static final int NEW_BYTES = 32;

  private final byte[] key;

  private WebhookSecret(byte[] key) {
    this.key = key;
  }

  /// A new one.
  public static WebhookSecret make(SecureRandom random) {
    byte[] key = new byte[NEW_BYTES];
    random.nextBytes(key);
    return new WebhookSecret(key);
  }

  /// @throws IllegalArgumentException with a whole sentence, which does not tell the secret, if it is none
  public static WebhookSecret parse(String serialized) {
    byte[] key = decoded(serialized);
    if (key.length < FEWEST_BYTES || key.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "The secret of a webhook has "
              + key.length
              + " bytes. Expected from "
              + FEWEST_BYTES
              + " to "
              + MOST_BYTES
              + ", in Base64 after \"whsec_\".");
    }
    return new WebhookSecret(key);
  }

  private static byte[] decoded(String serialized) {
    try {
      if (serialized.startsWith(PREFIX)) {
        return Base64.getDecoder().decode(serialized.substring(PREFIX.length()));
      }
    } catch (IllegalArgumentException e) {
      // Said below. The message of the decoder would tell a part of the secret.
    }
    throw new IllegalArgumentException(
        "The secret of a webhook cannot be read. Expected \"whsec_\" and Base64 after it.");
  }

  /// As both sides keep it. Show it once, to whom the messages are for.
  public String serialized() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /// The value of the header `webhook-signature`.
  ///
  /// @param id the value of `webhook-id`, without a full stop
  /// @param timestamp of this attempt; seconds count
  /// @param payload the body, byte for byte as it is sent
  String sign(String id, Instant timestamp, byte[] payload) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      String head = id + "." + timestamp.getEpochSecond() + ".";
      mac.update(head.getBytes(StandardCharsets.UTF_8));
      return SCHEME + Base64.getEncoder().encodeToString(mac.doFinal(payload));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256.", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebhookSecret secret && MessageDigest.isEqual(key, secret.key);
  }

  @Override
  public int hashCode() {
    return WebhookSecret.class.hashCode();
  }

  /// Does not tell it.
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
