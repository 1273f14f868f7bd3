package jp.tsunagari.portal.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.history.Change;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.DocumentReading;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.initiative.InitiativeCards;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationCards;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds what a document says to the catalogue, in one transaction with the run's success. */
@Service
class CatalogueWriter {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final OrganisationCards organisations;
    private final InitiativeCards initiatives;
    private final ImportRuns runs;
    private final InitiativeMapper initiativeMapper;

    CatalogueWriter(
            OrganisationCards organisations,
            InitiativeCards initiatives,
            ImportRuns runs,
            InitiativeMapper initiativeMapper) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.runs = runs;
        this.initiativeMapper = initiativeMapper;
    }

    @Transactional
    void write(long run, String startedBy, SourceText text, DocumentReading reading) {
        List<ImportWarning> warnings = new ArrayList<>();
        reading.documentWarnings().forEach(warning -> warnings.add(ImportWarnings.of(warning)));
        Change change = Change.imported(startedBy, run);
        Integer fiscalYear = fiscalYear(reading, warnings);
        Map<Long, Integer> ordinals = new HashMap<>();
        int added = 0;
        int leftAlone = 0;
        for (CaseStudy caseStudy : reading.cases()) {
            caseStudy.warnings().forEach(warning -> warnings.add(ImportWarnings.of(warning)));
            OrganisationMapper.unusableWebsite(caseStudy)
                    .ifPresent(website -> warnings.add(ImportWarnings.unusableWebsite(website, caseStudy)));
            Optional<OrganisationDetails> organisation = OrganisationMapper.map(caseStudy);
            if (organisation.isEmpty()) {
                warnings.add(ImportWarnings.withoutOrganisation(caseStudy));
                continue;
            }
            SourceReference source = new SourceReference(run, caseStudy.firstLine(), caseStudy.lastLine());
            long organisationId = idOf(organisation.get(), source, change);
            InitiativeKey key = new InitiativeKey(
                    reading.programme(), fiscalYear, organisationId, ordinals.merge(organisationId, 1, Integer::sum));
            if (initiatives.exists(key)) {
                warnings.add(ImportWarnings.alreadyThere(caseStudy));
                leftAlone++;
            } else {
                initiatives.add(
                        key, organisation.get().coreName(), initiativeMapper.map(text, caseStudy), source, change);
                added++;
            }
        }
        runs.succeed(
                run,
                new ImportResult(
                        fiscalYear, reading.programme(), reading.cases().size(), added, leftAlone, warnings));
    }

    /** Without a year that can only be a misreading, and that the catalogue would refuse together with all cases. */
    private static @Nullable Integer fiscalYear(DocumentReading reading, List<ImportWarning> warnings) {
        Integer year = reading.fiscalYear();
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            warnings.add(ImportWarnings.yearOutOfRange(year));
            return null;
        }
        return year;
    }

    /** An organisation that is there already keeps what it has: its own words may be in it. */
    private long idOf(OrganisationDetails details, SourceReference source, Change change) {
        return organisations
                .findByCoreName(details.coreName())
                .map(OrganisationCard::id)
                .orElseGet(() -> organisations.add(details, source, change).id());
    }
}
