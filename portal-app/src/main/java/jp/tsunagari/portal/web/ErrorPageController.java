package jp.tsunagari.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where every request ends that nobody could answer: a page for people, problem+json below {@code /api/}. */
@Controller
class ErrorPageController implements ErrorController {

    private static final String RETRY_SECONDS = "10";

    @RequestMapping("/error")
    @Nullable
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        ErrorView page = ErrorView.of(status(request));
        response.setStatus(page.status());
        if (page.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (path(request).startsWith("/api/")) {
            return problem(page, path(request));
        }
        model.addAttribute("error", page);
        return "error";
    }

    private static ResponseEntity<ProblemDetail> problem(ErrorView page, String path) {
        ProblemDetail detail = ProblemDetail.forStatus(page.status());
        detail.setTitle(page.title());
        detail.setDetail(page.explanation());
        detail.setInstance(URI.create(path));
        return ResponseEntity.status(page.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    /** Somebody who asks for {@code /error} itself has met no error: to them it is an address with nothing there. */
    private static int status(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            return HttpStatus.NOT_FOUND.value();
        }
        boolean outage = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && DatabaseOutage.isCauseOf(thrown);
        return outage ? HttpStatus.SERVICE_UNAVAILABLE.value() : status;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "/error";
    }

    /**
     * What an error page says.
     *
     * @param status the HTTP status
     * @param title what happened, in words for people who are not engineers
     * @param advice what they can do now; the most likely help first
     */
    record ErrorView(int status, String title, String explanation, List<String> advice) {

        ErrorView {
            advice = List.copyOf(advice);
        }

        static ErrorView of(int status) {
            return switch (status) {
                case 400 ->
                    new ErrorView(
                            400,
                            "この指定は読み取れませんでした",
                            "アドレスや入力の一部が、受け付けられない形になっています。",
                            List.of("アドレスを手で書き換えた場合は、元に戻してください。", "前のページに戻り、もう一度お試しください。"));
                case 403 ->
                    new ErrorView(
                            403,
                            "このページを見る権限がありません",
                            "ログインしていないか、時間がたって入力画面の有効期限が切れたか、権限のないページです。",
                            List.of("前のページに戻って再読み込みし、もう一度お試しください。入力中だった内容は、戻ると残っていることがあります。", "ログインし直してください。"));
                case 404 ->
                    new ErrorView(
                            404,
                            "ページが見つかりません",
                            "アドレスが変わったか、間違っている可能性があります。",
                            List.of("取組の一覧から探してください。", "団体や地域の一覧から探すこともできます。"));
                case 410 ->
                    new ErrorView(
                            410,
                            "公開が取り下げられています",
                            "このページの内容は、団体によって公開が取り下げられました。公開が再開されることもあります。",
                            List.of("取組の一覧から、ほかの取組を探してください。", "団体の方は、マイページから公開を再開できます。"));
                case 413 ->
                    new ErrorView(
                            413,
                            "送られたファイルが大きすぎます",
                            "資料は、1つ50MBまで受け付けています。何も取り込んでいません。",
                            List.of("前のページに戻り、ファイルの数を減らすか、小さいファイルを選んでください。", "1つの資料が50MBを超えるときは、事例の切れ目で分けてください。"));
                case 405 ->
                    new ErrorView(
                            405, "この操作はできません", "このアドレスでは、行おうとした操作を受け付けていません。", List.of("前のページに戻り、画面のボタンから操作してください。"));
                case 503 ->
                    new ErrorView(
                            503,
                            "ただいまデータを読み出せません",
                            "データベースに一時的につながらない状態です。登録されている内容は失われていません。",
                            List.of("自動で復旧を試みています。10秒ほど待って、再読み込みしてください。"));
                default -> status >= 500 ? unexpected(status) : refused(status);
            };
        }

        private static ErrorView unexpected(int status) {
            return new ErrorView(
                    status,
                    "サーバーで問題が起きました",
                    "ご不便をおかけします。原因は記録されました。入力や指定が悪かったわけではありません。",
                    List.of("少し待って、再読み込みしてください。", "繰り返す場合は、時刻とアドレスを添えて管理者にお知らせください。"));
        }

        private static ErrorView refused(int status) {
            return new ErrorView(status, "この要求は受け付けられませんでした", "送られた内容を処理できませんでした。", List.of("前のページに戻り、もう一度お試しください。"));
        }
    }
}
