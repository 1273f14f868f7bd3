package jp.tsunagari.portal.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** An nginx of its own that serves one file, plain and compressed, from a folder. */
final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              types { text/html html; }
              client_body_temp_path %1$s/tmp;
              proxy_temp_path %1$s/tmp;
              fastcgi_temp_path %1$s/tmp;
              uwsgi_temp_path %1$s/tmp;
              scgi_temp_path %1$s/tmp;
              server {
                listen 127.0.0.1:%2$d;
                root %1$s/files;
                gzip_static on;
              }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Nginx serving(Path folder, byte[] body) throws IOException, InterruptedException {
        Path absolute = Files.createDirectories(folder).toRealPath();
        Path files = Files.createDirectories(absolute.resolve("files"));
        Files.createDirectories(absolute.resolve("tmp"));
        Files.write(files.resolve("page.html"), body);
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(files.resolve("page.html.gz")))) {
            gzip.write(body);
        }
        int port = freePort();
        Path configuration = absolute.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(absolute, port));
        Process process = new ProcessBuilder(List.of(
                        "nginx",
                        "-e",
                        absolute + "/error.log",
                        "-p",
                        absolute.toString(),
                        "-c",
                        configuration.toString()))
                .redirectErrorStream(true)
                .redirectOutput(absolute.resolve("output.log").toFile())
                .start();
        if (process.waitFor(1, TimeUnit.SECONDS)) {
            throw new IOException("nginx ended: " + Files.readString(absolute.resolve("output.log")));
        }
        return new Nginx(process, port);
    }

    String address() {
        return "http://127.0.0.1:" + port + "/page.html";
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
