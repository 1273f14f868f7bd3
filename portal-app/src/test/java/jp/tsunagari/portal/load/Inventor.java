package jp.tsunagari.portal.load;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.shared.Slug;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.jspecify.annotations.Nullable;

/** Invents organisations and their initiatives, row by row. The same seed number gives the same catalogue. */
final class Inventor {

    private static final String PROGRAMME = "負荷試験用の架空の取組";
    private static final int LINES = 60;

    private final CatalogueTables tables;
    private final SeedTexts texts;
    private final Places places = new Places();
    private final Weighted<LegalForm> forms = Weighted.byRank(new LegalForms()
            .all().stream().filter(form -> !form.code().equals("public-body")).toList());
    private final Weighted<Map.Entry<String, String>> targets;
    private final Weighted<String> approaches;
    private final Weighted<Integer> years;
    private final Map<Integer, Long> runs;
    private final SplittableRandom random;
    private final Instant now;

    private final Set<String> identities = new HashSet<>();
    private final Map<Integer, Integer> linesOfYear = new HashMap<>();
    private @Nullable Organisation current;
    private long lastOrganisation;

    /**
     * @param targets name by code
     * @param runs import run by fiscal year, newest first
     */
    Inventor(
            CatalogueTables tables,
            SeedTexts texts,
            List<Map.Entry<String, String>> targets,
            List<String> approaches,
            Map<Integer, Long> runs,
            long seed,
            Instant now) {
        this.tables = tables;
        this.texts = texts;
        this.targets = Weighted.byRank(targets);
        this.approaches = Weighted.byRank(approaches);
        this.years = Weighted.byRank(List.copyOf(runs.keySet()));
        this.runs = runs;
        this.random = new SplittableRandom(seed);
        this.now = now;
    }

    /** Adds the rows of one initiative, and now and then of an organisation that begins with it. */
    void add(long id) {
        Organisation organisation = organisation();
        int year = years.draw(random);
        int ordinal = organisation.ordinals().merge(year, 1, Integer::sum);
        int firstLine = linesOfYear.merge(year, LINES, Integer::sum) - LINES + 1;
        List<Region> regions = regions(organisation.seat());
        Set<Map.Entry<String, String>> wanted = several(targets);
        boolean untitled = random.nextInt(10) == 0;
        Slug slug = Slug.of(year + "-" + organisation.coreName());
        tables.initiative.row(
                id,
                organisation.id(),
                year,
                PROGRAMME,
                ordinal,
                ordinal == 1 ? slug : slug.numbered(ordinal),
                untitled
                        ? null
                        : Names.title(regions.get(0), wanted.iterator().next().getValue(), random),
                untitled ? "DERIVED" : "DOCUMENT",
                runs.get(year),
                firstLine,
                firstLine + LINES - 1,
                now,
                now,
                0);
        for (int i = 0; i < regions.size(); i++) {
            tables.region.row(id, i, regions.get(i).code(), i == 0 ? "HEADER" : "TEXT");
        }
        wanted.forEach(target -> tables.targetGroup.row(id, target.getKey()));
        several(approaches).forEach(approach -> tables.approach.row(id, approach));
        int items = random.nextInt(1, 5);
        for (int i = 0; i < items; i++) {
            tables.approachItem.row(id, i, texts.approachItem(random));
            tables.targetPhrase.row(id, i, texts.targetPhrase(random));
        }
        sections(id, organisation, regions.get(0), firstLine);
    }

    private void sections(long id, Organisation organisation, Region place, int firstLine) {
        String figures = metrics(id, firstLine + LINES / 2);
        List<CaseSection> outline = texts.outline(random);
        for (int i = 0; i < outline.size(); i++) {
            CaseSection model = outline.get(i);
            String body = texts.body(model, random);
            if (i == 0) {
                body = places.fullName(place) + "で活動する" + organisation.coreName() + "です。" + body;
            }
            if (model.kind() == SectionKind.RESULTS) {
                body = body + figures;
            }
            Integer line = body.isEmpty() ? null : firstLine + 5 * i;
            tables.section.row(
                    id,
                    i,
                    model.kind(),
                    model.heading().isBlank() ? "（見出しなし）" : model.heading(),
                    body,
                    line,
                    line == null ? null : line + 4);
        }
    }

    /** Figures like those of real cases, with other values; gives the sentences that they stand in. */
    private String metrics(long id, int line) {
        StringBuilder sentences = new StringBuilder();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            OutcomeMetric model = texts.metric(random);
            boolean share = model.unit().equals("%") || model.unit().equals("％");
            int value = share ? random.nextInt(1, 101) : (int) Math.exp(random.nextDouble(1, 7));
            String quote = model.label() + "は" + (model.cumulative() ? "延べ" : "") + value + model.unit();
            sentences.append(quote).append("でした。");
            tables.metric.row(
                    id,
                    i,
                    model.label(),
                    share && model.kind() == MetricKind.OTHER ? MetricKind.SURVEY_RESPONSE : model.kind(),
                    value,
                    model.unit(),
                    model.precision(),
                    model.cumulative(),
                    quote,
                    SectionKind.RESULTS,
                    line,
                    model.outcome(),
                    "DOCUMENT");
        }
        return sentences.toString();
    }

    /** Most work where they sit, some elsewhere too, a few in a whole prefecture. */
    private List<Region> regions(Region seat) {
        int chance = random.nextInt(100);
        if (chance < 3) {
            return List.of(places.prefectureOf(seat));
        }
        Set<Region> regions = new LinkedHashSet<>(List.of(seat));
        int more = chance < 15 ? random.nextInt(1, 4) : 0;
        for (int i = 0; i < more; i++) {
            regions.add(places.within(places.prefectureOf(seat), random));
        }
        return List.copyOf(regions);
    }

    /** The same one again for one in three: organisations have more than one initiative. */
    private Organisation organisation() {
        Organisation last = current;
        if (last != null && random.nextInt(3) == 0) {
            return last;
        }
        Region seat = places.municipality(random);
        String name = unused(seat);
        LegalForm form = forms.draw(random);
        boolean formed = !form.code().equals("unincorporated");
        Organisation organisation = new Organisation(++lastOrganisation, name, seat, new HashMap<>());
        current = organisation;
        tables.organisation.row(
                organisation.id(),
                Slug.of(name),
                formed ? form.name() + " " + name : name,
                form.code(),
                name,
                name.toLowerCase(Locale.ROOT),
                random.nextInt(1950, 2024),
                random.nextInt(1, 13),
                places.fullName(seat) + "中央" + random.nextInt(1, 9) + "丁目" + random.nextInt(1, 30) + "-"
                        + random.nextInt(1, 20),
                random.nextInt(4) == 0 ? null : "https://load-" + organisation.id() + ".example/",
                texts.message(random),
                now,
                now,
                0);
        tables.representative.row(organisation.id(), 0, Names.person(random), Names.role(random));
        tables.seat.row(organisation.id(), 0, seat.code());
        return organisation;
    }

    private String unused(Region seat) {
        String wanted = Names.organisation(seat, random);
        String name = wanted;
        for (int number = 2; !identities.add(name); number++) {
            name = wanted + "第" + number;
        }
        return name;
    }

    private <T> Set<T> several(Weighted<T> from) {
        Set<T> drawn = new LinkedHashSet<>();
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            drawn.add(from.draw(random));
        }
        return drawn;
    }

    private record Organisation(long id, String coreName, Region seat, Map<Integer, Integer> ordinals) {}
}
