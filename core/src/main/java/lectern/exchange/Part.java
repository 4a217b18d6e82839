package lectern.exchange;

/// What one turn does as far as its own words tell: the press side inquires, the other side replies.
sealed interface Part permits Inquiry, Reply {}
