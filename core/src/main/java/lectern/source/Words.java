package lectern.source;

/// Takes the words of a text piece by piece, so that no string need be made of them. See [SourceText#read].
@FunctionalInterface
public interface Words {

  /// @param text holds the piece: the UTF-16 units from `from` until `to`; it may begin and end inside a word
  void add(String text, int from, int to);
}
