package nl.rentguy.platform.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import nl.rentguy.platform.process.Readiness;

/**
 * Asks the broker which requests it knows ({@code ApiVersions}, version 0, in Kafka's own protocol). It listens long before
 * it answers, so that a connection alone proves nothing.
 */
record BrokerAnswers(int port) implements Readiness {

    private static final short API_VERSIONS = 18;
    private static final int CORRELATION = 25;

    @Override
    public boolean isReady() throws IOException {
        try (Socket socket = Readiness.connect(port)) {
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(10);
            request.writeShort(API_VERSIONS);
            request.writeShort(0);
            request.writeInt(CORRELATION);
            request.writeShort(-1);
            request.flush();
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            answer.readInt();
            return answer.readInt() == CORRELATION && answer.readShort() == 0;
        }
    }
}
