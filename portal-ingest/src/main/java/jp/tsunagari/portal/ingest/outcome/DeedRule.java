package jp.tsunagari.portal.ingest.outcome;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.outcome.MetricKind;

/** Names people by what they did or got, where no noun in front says who they are: そのうち3名が活動を始めた. */
final class DeedRule {

    private static final Pattern DONE =
            Pattern.compile("(?:\\([^()]*\\))?[がはを](?:、)?([^、]{1,24}?(?:た|だ|ている|でいる))(?:、.*|ほか.*|が.*|ことが.*)?");
    private static final Pattern RECEIVED = Pattern.compile("[にへ](?:、)?([^、にへ]{1,12}?(?:た|だ|ている))(?:、.*)?");
    private static final Pattern PART = Pattern.compile(".*(?:うち|内)(?:の|、)?");
    private static final Pattern NOTHING = Pattern.compile("(?:そ(?:の|して)|また|さらに|ほか)?");
    /** What the usual noun says already: 参加者. */
    private static final Pattern USUAL = Pattern.compile("(?:.*を)?(?:参加|利用|来場|出席|受講|修了|集ま|訪れ).*");

    private final SubjectReader subjects;

    DeedRule(SubjectReader subjects) {
        this.subjects = subjects;
    }

    Optional<String> of(Fact fact, MetricKind kind) {
        UnitFamily family = fact.quantity().family();
        if (family != UnitFamily.PEOPLE && family != UnitFamily.HOUSEHOLDS) {
            return Optional.empty();
        }
        String noun = family == UnitFamily.PEOPLE ? "人" : "世帯";
        return received(fact, noun).or(() -> done(fact, kind, noun));
    }

    /** 食料品約2トンを120世帯に届けた. */
    private Optional<String> received(Fact fact, String noun) {
        Matcher received = RECEIVED.matcher(fact.after());
        if (!fact.before().endsWith("を") || !received.matches()) {
            return Optional.empty();
        }
        return subjects.inFront(fact).map(what -> what + "を" + received.group(1) + noun);
    }

    private static String lastClause(String text) {
        return text.substring(text.lastIndexOf('、') + 1);
    }

    private static Optional<String> done(Fact fact, MetricKind kind, String noun) {
        Sentence sentence = fact.sentence();
        Matcher done = DONE.matcher(sentence.after(fact.quantity().to()));
        boolean part = PART.matcher(fact.before()).matches();
        boolean unnamed =
                fact.index() > 0 && NOTHING.matcher(lastClause(fact.before())).matches();
        if (!done.matches() || !(part || unnamed || kind == MetricKind.COMPLETION)) {
            return Optional.empty();
        }
        return Optional.of(done.group(1))
                .filter(deed -> part || !USUAL.matcher(deed).matches())
                .map(deed -> deed + noun);
    }
}
