package jp.tsunagari.portal.initiative;

import java.util.Comparator;
import jp.tsunagari.portal.initiative.ReadingTotals.BasisCount;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of reading the documents, over the whole catalogue. */
@Service
@Transactional(readOnly = true)
public class ReadingRecord {

    private final ReadingTotalsRepository repository;

    ReadingRecord(ReadingTotalsRepository repository) {
        this.repository = repository;
    }

    public ReadingTotals totals() {
        ReadingTotalsRepository.InitiativeCounts counts = repository.initiatives();
        return new ReadingTotals(
                counts.initiatives(),
                counts.derivedTitles(),
                counts.targetTerms(),
                counts.approachTerms(),
                counts.withoutRegion(),
                repository.regions().stream()
                        .sorted(Comparator.comparing(BasisCount::basis))
                        .toList(),
                repository.metrics(),
                repository.notes());
    }
}
