package org.rightsdesk.tools.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rightsdesk.casebook.dynamo.HistoryCheck;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * {@code verify-history [FILE...]}: each history in exports of the table, or in the running local
 * table when no file is named (R7.3).
 *
 * <p>Exit codes: 0 when every history is as it was written, 1 when one is not, 2 when there is none
 * or it cannot be read.
 */
public final class VerifyHistoryCommand {
  private static final String USAGE =
      """
      Usage: verify-history [FILE...]
      A file holds items of the table as JSON: what `aws dynamodb query` or `scan` printed, or the lines of
      an export to a bucket; - is standard input. Without a file it is the local table, while `up` runs.""";

  private final InputStream input;
  private final PrintStream output;
  private final PrintStream errors;

  private VerifyHistoryCommand(InputStream input, PrintStream output, PrintStream errors) {
    this.input = input;
    this.output = output;
    this.errors = errors;
  }

  /** Takes the folder of the checkout, then the files; ends the process with its exit code. */
  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    System.exit(
        run(
            Path.of(words.getFirst()).resolve(".local/tables"),
            words.subList(1, words.size()),
            System.in,
            System.out,
            System.err));
  }

  /** Runs the command; the local table says in this folder where it is. */
  static int run(
      Path tables,
      List<String> arguments,
      InputStream input,
      PrintStream output,
      PrintStream errors) {
    VerifyHistoryCommand command = new VerifyHistoryCommand(input, output, errors);
    return command.run(tables, arguments);
  }

  private int run(Path tables, List<String> arguments) {
    if (arguments.stream().anyMatch(word -> word.startsWith("-") && word.length() > 1)) {
      errors.println(USAGE);
      return 2;
    }
    HistoryCheck check = new HistoryCheck();
    try {
      if (arguments.isEmpty()) {
        readLocal(tables, check);
      }
      for (String file : arguments) {
        read(file, check);
      }
    } catch (IOException | SdkException e) {
      errors.println("verify-history: " + e.getMessage());
      return 2;
    }
    return report(check.findings());
  }

  private void read(String file, HistoryCheck check) throws IOException {
    if (file.equals("-")) {
      ExportedItems.read(input, check::add);
      return;
    }
    try (InputStream export = Files.newInputStream(Path.of(file))) {
      ExportedItems.read(export, check::add);
    } catch (IOException e) {
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void readLocal(Path tables, HistoryCheck check) throws IOException {
    Path place = tables.resolve("address");
    if (!Files.exists(place)) {
      throw new IOException("no local table runs here: start it with up, or name a file");
    }
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(URI.create(Files.readString(place)))
            .region(Region.EU_WEST_2)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      for (String table : client.listTables().tableNames()) {
        client.scanPaginator(scan -> scan.tableName(table)).items().forEach(check::add);
      }
    }
  }

  private int report(List<HistoryCheck.Finding> findings) {
    if (findings.isEmpty()) {
      errors.println("verify-history: there is no history in it");
      return 2;
    }
    int faults = 0;
    for (HistoryCheck.Finding finding : findings) {
      String what =
          finding
              .fault()
              .map(fault -> "ENTRY " + fault.number() + ": " + fault.what())
              .orElse("as it was written; last hash " + finding.lastHash());
      output.println(finding.reference() + ": " + finding.entries() + " entries, " + what);
      faults += finding.fault().isPresent() ? 1 : 0;
    }
    output.println(findings.size() + " histories, " + faults + " with a fault");
    return faults == 0 ? 0 : 1;
  }
}
