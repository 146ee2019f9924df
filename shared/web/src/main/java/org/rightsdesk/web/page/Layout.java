package org.rightsdesk.web.page;

import gg.jte.TemplateOutput;
import org.rightsdesk.web.Brand;
import org.rightsdesk.web.asset.Assets;
import org.rightsdesk.web.templates.StaticTemplates;

/** What is around every page: the head, the organisation's name, the navigation, the foot. */
public final class Layout {
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Brand brand;
  private final Assets assets;

  /** The layout of the organisation. */
  public Layout(Brand brand, Assets assets) {
    this.brand = brand;
    this.assets = assets;
  }

  /** Writes the whole page. */
  public void write(Page page, Surroundings around, TemplateOutput output) {
    TEMPLATES.layout(page, around, brand, assets).render(output);
  }
}
