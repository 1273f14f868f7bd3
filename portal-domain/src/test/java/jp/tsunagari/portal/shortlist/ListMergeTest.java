package jp.tsunagari.portal.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.shortlist.ListMerge.ListConflict;
import jp.tsunagari.portal.shortlist.ListMerge.ListConflict.Field;
import org.junit.jupiter.api.Test;

/** Two people write at the same time. */
class ListMergeTest {

    private static final ChosenList BASE = list("案", one(1, null, "a"), one(2, CaseMark.ASK, ""), one(3, null, ""));

    @Test
    void whatOnlyOneChangedIsTaken() {
        ListMerge merge = ListMerge.of(
                BASE,
                list("案", one(1, CaseMark.ADOPT, "a"), one(2, CaseMark.ASK, ""), one(3, null, ""), one(9, null, "新")),
                list("案2", one(1, null, "a!"), one(2, null, ""), one(8, null, "")));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.list())
                .isEqualTo(list(
                        "案2", one(1, CaseMark.ADOPT, "a!"), one(2, null, ""), one(8, null, ""), one(9, null, "新")));
    }

    @Test
    void theOrderOfWhoeverMovedSomethingStands() {
        ChosenList moved = list("案", one(3, null, ""), one(1, null, "a"), one(2, CaseMark.ASK, ""));
        assertThat(ListMerge.of(BASE, moved, BASE).list()).isEqualTo(moved);
        assertThat(ListMerge.of(BASE, BASE, moved).list()).isEqualTo(moved);
    }

    @Test
    void whatBothChangedIsNamedAndNothingIsLost() {
        ListMerge merge = ListMerge.of(
                BASE,
                list("乙", one(1, CaseMark.NO, "b"), one(2, CaseMark.ASK, "書いた")),
                list("甲", one(1, CaseMark.ADOPT, "c"), one(3, null, "残す")));
        assertThat(merge.conflicts())
                .containsExactlyInAnyOrder(
                        new ListConflict(null, Field.NAME, "乙", null),
                        new ListConflict(1L, Field.MARK, "", CaseMark.NO),
                        new ListConflict(1L, Field.MEMO, "b", null),
                        new ListConflict(2L, Field.SAID, "書いた", CaseMark.ASK),
                        new ListConflict(3L, Field.TAKEN_OUT, "", null));
        assertThat(merge.list())
                .isEqualTo(list("甲", one(1, CaseMark.ADOPT, "c"), one(3, null, "残す"), one(2, CaseMark.ASK, "書いた")));
    }

    @Test
    void theSameFromBothIsNoConflict() {
        ChosenList same = list("同", one(1, CaseMark.NO, "同"), one(4, CaseMark.ASK, "同"));
        assertThat(ListMerge.of(BASE, same, same)).isEqualTo(new ListMerge(same, List.of()));
    }

    private static ChosenList list(String name, ChosenCase... cases) {
        return new ChosenList(name, List.of(cases));
    }

    private static ChosenCase one(long id, CaseMark mark, String memo) {
        return new ChosenCase(id, mark, memo);
    }
}
