package jp.tsunagari.portal.history.web;

import java.util.List;
import jp.tsunagari.portal.card.WordDiff;
import jp.tsunagari.portal.card.web.CardWords;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.merge.CardShape;
import jp.tsunagari.portal.merge.MergeItem;
import jp.tsunagari.portal.merge.MergeVerdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets two versions of a card against each other, element by element and word by word. */
@Component
public class Differences {

    private final HistoryWords words;

    Differences(HistoryWords words) {
        this.words = words;
    }

    /** What differs in each field that differs. */
    public <D> List<FieldDifferenceView> between(CardShape<D> shape, D former, D latter, CardWords.Speaker speaker) {
        // What came in where no one else has changed anything: every difference is one that is taken.
        CardMerge<D> merge = CardMerge.of(shape, former, latter, former);
        List<String> changed = shape.changedFields(former, latter);
        return changed.stream()
                .map(name -> new FieldDifferenceView(
                        name,
                        words.field(shape, name),
                        merge.items().stream()
                                .filter(item ->
                                        item.field().name().equals(name) && item.verdict() == MergeVerdict.TAKEN)
                                .map(item -> WordDiff.between(
                                        said(item, item.base(), speaker), said(item, item.incoming(), speaker)))
                                .toList(),
                        merge.reordered().contains(name)))
                .toList();
    }

    private static String said(MergeItem<?, ?> item, @Nullable Object element, CardWords.Speaker speaker) {
        return speaker.say(item.field(), element);
    }
}
