package lectern.record;

import java.util.ArrayList;
import java.util.List;

/// What an entry says of a file under `sources/`.
sealed interface Claim {
  /// SHA-256 of the file.
  Hash sha256();

  /// The name of the file in the record.
  String name();

  /// Of the original bytes of an edition.
  record Original(Hash sha256, long length) implements Claim {
    @Override
    public String name() {
      return nameOfOriginal(sha256);
    }
  }

  /// Of a canonical text.
  ///
  /// @param lines how many it has
  /// @param root of its sentence tree
  record Text(Hash sha256, int lines, Hash root) implements Claim {
    @Override
    public String name() {
      return nameOfText(sha256);
    }
  }

  /// The name of an original in a record.
  static String nameOfOriginal(Hash sha256) {
    return SourcesAudit.FOLDER + sha256.hex().substring(0, 2) + '/' + sha256.hex();
  }

  /// The name of a canonical text in a record.
  static String nameOfText(Hash sha256) {
    return nameOfOriginal(sha256) + ".text";
  }

  /// What an entry says.
  static List<Claim> of(Manifest manifest) {
    return switch (manifest) {
      case Manifest.Publish publish -> of(publish.edition());
      case Manifest.Correct correct -> of(correct.edition());
      case Manifest.AddSource added -> List.of(of(added.source()));
      case Manifest.Withdraw _,
          Manifest.Annotate _,
          Manifest.Programme _,
          Manifest.Rotate _,
          Manifest.AddWitness _ ->
          List.of();
    };
  }

  private static List<Claim> of(EditionDigest edition) {
    List<Claim> claims = new ArrayList<>();
    edition.sources().forEach(source -> claims.add(of(source)));
    claims.add(new Text(edition.text(), edition.lines(), edition.root()));
    return claims;
  }

  private static Claim of(FileDigest source) {
    return new Original(source.sha256(), source.length());
  }
}
