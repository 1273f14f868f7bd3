package jp.tsunagari.portal.booklet.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.tsunagari.portal.booklet.BookletOrder;
import jp.tsunagari.portal.booklet.BookletOrder.BookletPart;
import jp.tsunagari.portal.booklet.web.Booklet.CaseNote;
import jp.tsunagari.portal.booklet.web.Booklet.ComparisonOf;
import jp.tsunagari.portal.booklet.web.Booklet.SelectionMatrix;
import jp.tsunagari.portal.compare.web.PlainComparisons;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.sheet.web.CaseSheet;
import jp.tsunagari.portal.sheet.web.CaseSheets;
import jp.tsunagari.portal.shortlist.CaseMark;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.shortlist.web.ShortlistAddress;
import jp.tsunagari.portal.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the file of a booklet. */
@Component
class BookletMaker {

    private static final int SIDE_BY_SIDE = 3;

    private final Initiatives initiatives;
    private final CaseSheets sheets;
    private final PlainComparisons comparisons;
    private final SelectionMatrices matrices;
    private final BookletWriters writers;
    private final BookletWords words;

    BookletMaker(
            Initiatives initiatives,
            CaseSheets sheets,
            PlainComparisons comparisons,
            SelectionMatrices matrices,
            BookletWriters writers,
            BookletWords words) {
        this.initiatives = initiatives;
        this.sheets = sheets;
        this.comparisons = comparisons;
        this.matrices = matrices;
        this.writers = writers;
        this.words = words;
    }

    /** In the language of the thread. */
    byte[] make(BookletOrder order, Progress progress) throws IOException {
        List<List<Integer>> groups = order.parts().contains(BookletPart.COMPARISON)
                ? groups(order.cases().size())
                : List.of();
        int steps = groups.size() + 3;
        progress.done(0, steps);
        List<InitiativeView> views = initiatives.views(order.cases());
        List<CaseSheet> cases = sheets.of(views, order.root());
        progress.done(1, steps);
        List<ComparisonOf> compared = new ArrayList<>();
        // Of those that are still there; one may have been withdrawn since the order.
        for (List<Integer> group : groups.isEmpty() ? groups : groups(cases.size())) {
            List<Long> ids =
                    group.stream().map(number -> cases.get(number - 1).id()).toList();
            compared.add(new ComparisonOf(group, comparisons.of(ids)));
            progress.done(1 + compared.size(), steps);
        }
        List<SelectionMatrix> matrix = order.parts().contains(BookletPart.MATRIX)
                ? matrices.of(views.stream().map(InitiativeView::summary).toList())
                : List.of();
        progress.done(steps - 1, steps);
        Booklet booklet = new Booklet(
                order,
                words.today(),
                order.parts().contains(BookletPart.NOTES) ? notes(order, cases) : List.of(),
                cases,
                compared,
                matrix,
                cases.stream().map(sheet -> sheet.source().name()).distinct().toList(),
                attributions(cases));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        writers.write(booklet, file);
        return file.toByteArray();
    }

    /** Each once; a case that was typed has none. */
    private static List<String> attributions(List<CaseSheet> cases) {
        return cases.stream()
                .map(sheet -> sheet.source().attribution())
                .filter(attribution -> !attribution.isEmpty())
                .distinct()
                .toList();
    }

    private List<CaseNote> notes(BookletOrder order, List<CaseSheet> cases) {
        ChosenList list = ShortlistAddress.notesIn(order.listAddress());
        List<CaseNote> notes = new ArrayList<>();
        for (int place = 0; place < cases.size(); place++) {
            ChosenCase said = list.of(cases.get(place).id());
            if (said.isNoted()) {
                notes.add(new CaseNote(
                        place + 1, cases.get(place).head().title(), words.mark(said.mark()), words.memo(said.memo())));
            }
        }
        return notes;
    }

    /** Numbers of cases side by side: by threes, and no one alone at the end. */
    static List<List<Integer>> groups(int cases) {
        List<List<Integer>> groups = new ArrayList<>();
        int from = 1;
        while (cases - from >= 1) {
            int left = cases - from + 1;
            int size = left == SIDE_BY_SIDE + 1 ? 2 : Math.min(SIDE_BY_SIDE, left);
            groups.add(IntStream.range(from, from + size).boxed().toList());
            from += size;
        }
        return groups;
    }

    /** Told how far the making is. */
    @FunctionalInterface
    interface Progress {
        void done(int done, int steps);
    }

    /** The words that every booklet has. */
    @Component
    static class BookletWords {

        private final Dates dates;
        private final Clock clock;
        private final Messages messages;

        BookletWords(Dates dates, Clock clock, Messages messages) {
            this.dates = dates;
            this.clock = clock;
            this.messages = messages;
        }

        String today() {
            return dates.date(clock.instant());
        }

        String mark(@Nullable CaseMark mark) {
            return messages.get(mark == null ? "shortlist.mark.none" : mark.messageKey());
        }

        String memo(String memo) {
            return memo.isEmpty() ? messages.get("booklet.matrix.none") : memo;
        }
    }
}
