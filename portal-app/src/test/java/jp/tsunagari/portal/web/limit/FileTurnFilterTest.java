package jp.tsunagari.portal.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tsunagari.portal.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How many files are made at once, and for whom. */
class FileTurnFilterTest {

    private static final int FILES = 2;
    private static final int WAITING = 2;

    private final ExecutorService visitors = Executors.newCachedThreadPool();
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();

    @AfterEach
    void end() {
        done.countDown();
        visitors.shutdown();
    }

    @Test
    void fewFilesAreMadeAtOnceAndOthersWait() throws Exception {
        FileTurnFilter filter = filter(Duration.ofMinutes(5));
        List<CompletableFuture<MockHttpServletResponse>> answers = new ArrayList<>();
        for (int i = 0; i < FILES + WAITING; i++) {
            answers.add(ask(filter, "203.0.113." + i));
        }
        Patience.until("all places are taken", () -> filter.isFull());
        assertThat(running).hasValue(FILES);
        // The queue has an end.
        MockHttpServletResponse refused = ask(filter, "203.0.113.99").get();
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("10");
        done.countDown();
        for (CompletableFuture<MockHttpServletResponse> answer : answers) {
            assertThat(answer.get().getStatus()).isEqualTo(200);
        }
    }

    @Test
    void oneVisitorHasOneFileAtATime() throws Exception {
        FileTurnFilter filter = filter(Duration.ofMillis(50));
        CompletableFuture<MockHttpServletResponse> first = ask(filter, "203.0.113.1");
        Patience.until("the first file is being made", () -> running.get() == 1);
        assertThat(ask(filter, "203.0.113.1").get().getStatus()).isEqualTo(503);
        done.countDown();
        assertThat(first.get().getStatus()).isEqualTo(200);
        assertThat(ask(filter, "203.0.113.1").get().getStatus()).isEqualTo(200);
    }

    private static FileTurnFilter filter(Duration wait) {
        return new FileTurnFilter(new LimitProperties(0, 0, FILES, WAITING, wait));
    }

    private CompletableFuture<MockHttpServletResponse> ask(FileTurnFilter filter, String address) {
        return CompletableFuture.supplyAsync(
                () -> {
                    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/compare.pdf");
                    request.setRemoteAddr(address);
                    MockHttpServletResponse response = new MockHttpServletResponse();
                    try {
                        filter.doFilter(request, response, (asked, answer) -> make());
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                    return response;
                },
                visitors);
    }

    private void make() {
        running.incrementAndGet();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.decrementAndGet();
        }
    }
}
