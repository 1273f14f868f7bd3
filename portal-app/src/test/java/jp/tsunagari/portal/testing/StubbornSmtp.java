package jp.tsunagari.portal.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A mail server that refuses, or says nothing more, at a command of one's choice: what no proper server does on demand.
 * Commands are {@code CONNECT}, {@code MAIL}, {@code RCPT}, {@code DATA} and {@code END}, which is the end of the mail.
 */
public final class StubbornSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> holds = new ConcurrentHashMap<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public StubbornSmtp() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Answers a command with this instead of well; empty for well again. */
    public void refuse(String command, String reply) {
        if (reply.isEmpty()) {
            refusals.remove(command);
        } else {
            refusals.put(command, reply);
        }
    }

    /** From now on answers this command no more; the latch is down as soon as somebody waits for the answer. */
    public CountDownLatch holdAt(String command) {
        CountDownLatch reached = new CountDownLatch(1);
        holds.put(command, reached);
        return reached;
    }

    /** Answers all commands again. Who waits for an answer by then gets none. */
    public void release() {
        holds.clear();
    }

    /** All mails that it has taken in, also those about which it then said nothing. */
    public List<String> mails() {
        return List.copyOf(mails);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                daemon(() -> serve(client));
            } catch (IOException e) {
                return; // Closed.
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1)) {
            answer(out, "CONNECT", "220 stubborn");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                switch (command) {
                    case "DATA" -> {
                        if (answer(out, command, "354 go on")) {
                            mails.add(read(in));
                            answer(out, "END", "250 taken");
                        }
                    }
                    case "QUIT" -> {
                        answer(out, command, "221 bye");
                        return;
                    }
                    default -> answer(out, command, "250 ok");
                }
            }
        } catch (IOException e) {
            // The client is gone, or killed.
        }
    }

    private boolean answer(Writer out, String command, String usual) throws IOException {
        CountDownLatch reached = holds.get(command);
        if (reached != null) {
            reached.countDown();
            try {
                TimeUnit.DAYS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        String refusal = refusals.get(command);
        out.write((refusal == null ? usual : refusal) + "\r\n");
        out.flush();
        return refusal == null;
    }

    private static String read(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "stubborn-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
