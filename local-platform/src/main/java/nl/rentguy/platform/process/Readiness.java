package nl.rentguy.platform.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks a part whether it does its work; a refusal or an {@link IOException} means not yet. */
@FunctionalInterface
public interface Readiness {

    boolean isReady() throws IOException;

    /** A connection to a port of this machine, with a time limit of 2 s on connecting and on every read. */
    static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(2000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2000);
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }
}
