package nl.rentguy.simulators.channel;

import java.util.function.Function;
import nl.rentguy.simulators.http.Answer;
import nl.rentguy.simulators.http.Problem;
import nl.rentguy.simulators.standin.Work;

/**
 * A company whose channels take messages at addresses of their own.
 *
 * @param name in addresses, lower case
 * @param title as people know it
 * @param mostBytes a message may have
 * @param tooLarge what it says about a larger one
 * @param problemStyle how it writes down what is wrong
 * @param receive takes in one message
 */
public record ChatCompany(
        String name,
        String title,
        long mostBytes,
        Problem tooLarge,
        Function<Problem, Answer> problemStyle,
        Work receive) {}
