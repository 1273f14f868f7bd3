package jp.tsunagari.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class ServiceOutageTest {

    @Test
    void aSearchEngineThatIsAwayOrDoesNotAnswerIsOne() {
        assertThat(ServiceOutage.isCauseOf(new IllegalStateException("search", new ConnectException("refused"))))
                .isTrue();
        assertThat(ServiceOutage.isCauseOf(
                        new IllegalStateException("search", new SocketTimeoutException("30,000 ms"))))
                .isTrue();
    }

    @Test
    void aFaultOfThePortalIsNone() {
        assertThat(ServiceOutage.isCauseOf(new IllegalStateException("search", new IOException("broken"))))
                .isFalse();
        assertThat(ServiceOutage.isCauseOf(new IllegalStateException())).isFalse();
    }
}
