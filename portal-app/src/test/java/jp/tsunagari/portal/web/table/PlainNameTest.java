package jp.tsunagari.portal.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class PlainNameTest {

    @ParameterizedTest
    @CsvSource({
        "'', list.csv",
        "region=01&region=02&target=elderly, list_region-01-02_target-elderly.csv",
        "q=food bank, list_q-food-bank.csv",
        "q=居場所, list_q.csv",
        "q=, list.csv",
        "profile=gif, list_profile-gif.csv",
        "'columns=id,title', list_columns-id-title.csv",
        "page=2&size=20&view=table&sort=title, list.csv",
        "region=\"..\\/x, list_region-x.csv",
    })
    void aNameSaysWhatWasAskedFor(String query, String name) {
        MultiValueMap<String, String> parameters =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        assertThat(PlainName.of("list", parameters, ".csv")).isEqualTo(name);
    }

    @Test
    void aNameStaysShort() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (int i = 0; i < 50; i++) {
            parameters.add("q" + i, "a".repeat(90));
        }
        assertThat(PlainName.of("list", parameters, ".csv"))
                .startsWith("list_q0_q1_")
                .endsWith(".csv")
                .hasSizeLessThanOrEqualTo(80);
    }
}
