package jp.tsunagari.portal.api.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import jp.tsunagari.portal.api.ParameterSet;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.table.FileDownload;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything in one file. */
@RestController
class DataPackageController {

    private final DataPackage everything;
    private final Messages messages;
    private final Dates dates;
    private final Clock clock;

    DataPackageController(DataPackage everything, Messages messages, Dates dates, Clock clock) {
        this.everything = everything;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/data/all.zip")
    @Accepts(ParameterSet.NONE)
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String day = dates.iso(clock.instant());
        FileDownload.describe(
                response, messages.get("export.package.file", day), "data_" + day + ".zip", "application/zip");
        if (FileDownload.wantsBody(request)) {
            everything.send((size, content) -> {
                response.setContentLengthLong(size);
                content.transferTo(response.getOutputStream());
            });
        }
    }
}
