package lectern.web.page;

/// The name of a file as people know it. Where it lies on the computer of whoever serves it is nobody
/// else's business.
public final class FileName {
  private FileName() {}

  /// @param path with `/` or `\` between folders; inside an archive `archive.zip!/folder/file.txt`
  public static String of(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
