package nl.rentguy.bench.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.UUID;

/** A server on 127.0.0.1 that takes leads by HTTP/1.1. */
public record HttpSubject(String name, int port, RequestTemplate request) implements Subject {

    @Override
    public Exchange open() throws IOException {
        return new Connection(new Socket(InetAddress.getLoopbackAddress(), port), request.copy());
    }

    private static final class Connection implements Exchange {
        private final Socket socket;
        private final RequestTemplate request;
        private final OutputStream out;
        private final AnswerReader answers;
        private Books accepted = Books.EMPTY;

        Connection(Socket socket, RequestTemplate request) throws IOException {
            this.socket = socket;
            this.request = request;
            socket.setTcpNoDelay(true);
            this.out = socket.getOutputStream();
            this.answers = new AnswerReader(socket.getInputStream());
        }

        @Override
        public int once() throws IOException {
            out.write(request.next());
            int status = answers.next();
            if (status == CREATED) {
                accepted = accepted.plus(
                        answers.leadId().orElseThrow(() -> new IOException("an accepted lead without its id")));
            }
            return status;
        }

        @Override
        public Books accepted() {
            return accepted;
        }

        @Override
        public Optional<UUID> lead() {
            return answers.leadId();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException alreadyBroken) {
                // There is nothing left to release.
            }
        }
    }
}
