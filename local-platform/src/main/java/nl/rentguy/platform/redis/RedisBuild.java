package nl.rentguy.platform.redis;

import nl.rentguy.platform.PlatformProblem;

/** Which of the programs in the embedded-redis jar runs on this machine. */
final class RedisBuild {

    private RedisBuild() {}

    static String forThisMachine() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return switch (system) {
            case "Linux amd64" -> "redis-server-6.2.6-v5-linux-amd64";
            case "Linux aarch64" -> "redis-server-6.2.7-linux-arm64";
            case "Mac OS X x86_64" -> "redis-server-6.2.6-v5-darwin-amd64";
            case "Mac OS X aarch64" -> "redis-server-6.2.6-v5-darwin-arm64";
            default ->
                throw new PlatformProblem("There is no Redis program for " + system
                        + "; run the suite on Linux or macOS, on Windows inside WSL.");
        };
    }
}
