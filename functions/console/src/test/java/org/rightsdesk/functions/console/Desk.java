package org.rightsdesk.functions.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rightsdesk.functions.console.signin.IdTokens;
import org.rightsdesk.functions.console.signin.ProviderCalls;
import org.rightsdesk.web.testing.PageBrowser;
import org.rightsdesk.web.testing.SiteServer;

/** A console that is served to a real browser. */
final class Desk implements AutoCloseable {
  private final PageBrowser browser = new PageBrowser();
  private final SiteServer server;
  private final World world;

  /** A sign-in service that says where it is, and no more. */
  private static final class Described implements ProviderCalls {
    @Override
    public String get(URI where) {
      return """
          {"issuer": "https://id.example",
           "authorization_endpoint": "https://id.example/authorize",
           "token_endpoint": "https://id.example/token",
           "jwks_uri": "https://id.example/keys"}
          """;
    }

    @Override
    public String post(URI where, Map<String, String> form) throws IOException {
      throw new IOException("nobody signs in here");
    }
  }

  Desk() {
    List<World> built = new ArrayList<>();
    server =
        new SiteServer(
            address -> {
              World made = new World(address, new Described());
              built.add(made);
              return made.site()::answer;
            });
    world = built.getFirst();
  }

  World world() {
    return world;
  }

  /** Somebody who has signed in. */
  BrowserContext visitor(IdTokens.Person person, int width, int height, boolean scripts) {
    BrowserContext context = browser.visitor(width, height, scripts);
    signIn(context, person);
    return context;
  }

  /** Gives the visitor a session of the person, in place of one that they had. */
  void signIn(BrowserContext context, IdTokens.Person person) {
    context.addCookies(
        List.of(
            new Cookie("__Host-staff", world.as(person).cookie())
                .setUrl(world.address().toString().replace("http:", "https:"))
                .setSecure(true)
                .setHttpOnly(true)));
  }

  Page open(BrowserContext visitor, String path) {
    Page page = visitor.newPage();
    page.navigate(world.address() + path);
    return page;
  }

  @Override
  public void close() {
    server.close();
    browser.close();
  }
}
