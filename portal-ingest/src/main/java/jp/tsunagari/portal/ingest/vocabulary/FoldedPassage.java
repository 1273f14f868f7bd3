package jp.tsunagari.portal.ingest.vocabulary;

/**
 * A passage in one spelling, as both vocabularies look at it.
 *
 * @param relevantFrom from where on the folded text speaks of the initiative; its length when it does not
 */
record FoldedPassage(Passage passage, FoldedText text, int relevantFrom) {

    static FoldedPassage of(Passage passage, Folding folding, Context context) {
        FoldedText text = folding.fold(passage.text());
        return new FoldedPassage(passage, text, passage.place() == Place.ACTIVITY ? context.relevantFrom(text) : 0);
    }
}
