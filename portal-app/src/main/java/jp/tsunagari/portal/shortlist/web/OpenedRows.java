package jp.tsunagari.portal.shortlist.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shortlist.CaseMark;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.shortlist.web.ShortlistFile.Opened;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.language.SiteLanguage;

/** Rows of a file, one by one. */
final class OpenedRows {

    private final Messages messages;
    private final String name;
    private final Map<Long, ChosenCase> cases = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int row;

    OpenedRows(Messages messages, String name) {
        this.messages = messages;
        this.name = FormText.line(name);
    }

    void add(String id, String mark, String memo) {
        row++;
        String number = FormText.number(id);
        if (!number.matches("[1-9][0-9]{0,17}")) {
            problems.add(messages.get("shortlist.open.no-number", row, FormText.line(id), FormText.line(memo)));
            return;
        }
        Optional<CaseMark> known = mark(FormText.line(mark));
        if (known.isEmpty() && !mark.isBlank()) {
            problems.add(messages.get("shortlist.open.no-mark", row, FormText.line(mark)));
        }
        ChosenCase read = new ChosenCase(Long.parseLong(number), known.orElse(null), FormText.line(memo));
        ChosenCase before = cases.putIfAbsent(read.id(), read);
        if (before != null && !before.equals(read)) {
            problems.add(messages.get("shortlist.open.twice", row, read.id(), read.memo()));
        }
    }

    private Optional<CaseMark> mark(String written) {
        return CaseMark.of(written)
                .or(() -> Stream.of(CaseMark.values())
                        .filter(mark -> Stream.of(SiteLanguage.values())
                                .anyMatch(language -> messages.in(language.locale())
                                        .get(mark.messageKey())
                                        .equalsIgnoreCase(written)))
                        .findFirst());
    }

    Opened opened() {
        return new Opened(new ChosenList(name, List.copyOf(cases.values())), problems);
    }
}
