package nl.rentguy.platform;

import java.io.UncheckedIOException;
import nl.rentguy.platform.launcher.Arguments;
import nl.rentguy.platform.launcher.LogsCommand;
import nl.rentguy.platform.launcher.ResetCommand;
import nl.rentguy.platform.launcher.RestartCommand;
import nl.rentguy.platform.launcher.StatusCommand;
import nl.rentguy.platform.launcher.StopCommand;
import nl.rentguy.platform.launcher.UpCommand;
import nl.rentguy.platform.process.Disk;

/** What {@code ./suite} runs once the build is fresh. Exit code 0 when it did what was asked, 1 when not, 2 on a wrong call. */
public final class Suite {

    private Suite() {}

    public static void main(String[] words) {
        System.exit(run(words));
    }

    static int run(String... words) {
        try {
            Arguments arguments = Arguments.parse(words);
            return switch (arguments.verb()) {
                case "up" -> new UpCommand(arguments, System.out).run();
                case "status" -> new StatusCommand(arguments, System.out).run();
                case "logs" -> new LogsCommand(arguments, System.out).run();
                case "stop" -> new StopCommand(arguments, System.out).run();
                case "reset" -> new ResetCommand(arguments, System.out).run();
                case "restart" -> new RestartCommand(arguments, System.out).run();
                default -> {
                    System.err.println("There is no \"" + arguments.verb() + "\"; ./suite help lists what there is.");
                    yield 2;
                }
            };
        } catch (PlatformProblem problem) {
            System.err.println(problem.getMessage());
            return 1;
        } catch (UncheckedIOException unusable) {
            System.err.println("The runtime folder cannot be used: " + Disk.sentence(unusable));
            return 1;
        }
    }
}
