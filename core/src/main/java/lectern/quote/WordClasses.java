package lectern.quote;

import java.util.Set;

/// English words by what it means to change them. Words of other languages are content words.
final class WordClasses {
  private static final Set<String> NEGATIONS =
      words(
          "not no never none nobody nothing nowhere neither nor without hardly barely scarcely cannot cant ain't n't");

  private static final Set<String> NUMBERS =
      words(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
              + " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
              + " thousand million billion trillion hundreds thousands millions billions trillions dozen dozens"
              + " half third quarter double triple percent twice once first second fourth fifth");

  private static final Set<String> FUNCTION =
      words(
          "a an the this that these those and or but so if then than as at by for from in into of on onto to with"
              + " about i you he she it we they me him her us them my your his its our their is am are was were"
              + " be been being do does did have has had will would can could shall should may might must there"
              + " here what which who when where how why well just also too very i'm you're he's she's it's we're"
              + " they're i've you've we've they've i'll you'll we'll they'll that's there's");

  private WordClasses() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /// `not`, `isn't`, `without`.
  static boolean isNegation(String form) {
    return NEGATIONS.contains(form) || form.endsWith("n't");
  }

  /// `8000`, `2.5`, `4th`, `million`.
  static boolean isNumber(String form) {
    return Character.isDigit(form.charAt(0)) || NUMBERS.contains(form);
  }

  /// Words that say nothing by themselves, and that a listener loses first.
  static boolean isFunction(String form) {
    return FUNCTION.contains(form);
  }
}
