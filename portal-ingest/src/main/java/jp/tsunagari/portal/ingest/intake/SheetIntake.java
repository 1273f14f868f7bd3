package jp.tsunagari.portal.ingest.intake;

import java.util.Optional;
import jp.tsunagari.portal.ingest.source.SheetCells;
import jp.tsunagari.portal.ingest.source.SourceText;
import org.springframework.stereotype.Component;

/** From a spreadsheet to what the catalogue could take of it: a table of the portal's own, or else a register of others. */
@Component
class SheetIntake {

    private final ReturnedIntake returned;
    private final RegisterIntake registers;

    SheetIntake(ReturnedIntake returned, RegisterIntake registers) {
        this.returned = returned;
        this.registers = registers;
    }

    /** Empty if no sheet is a table with one row a case. */
    Optional<DocumentIntake.Intake> read(SourceText text, SheetCells cells) {
        return returned.read(text, cells).or(() -> registers.read(text, cells));
    }
}
