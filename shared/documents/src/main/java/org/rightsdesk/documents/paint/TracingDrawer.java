package org.rightsdesk.documents.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType3;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.rightsdesk.documents.RefusalReason;

/**
 * Paints a page and remembers every character painted, in one pass.
 *
 * <p>It sees what fonts paint and say, and is blind to replacement text and structure.
 */
final class TracingDrawer extends PageDrawer {
  /** How deep forms within forms are painted. */
  private static final int MOST_LEVELS = 50;

  private static final int JPEG_BLOCK = 16;

  private final PageTrace trace;
  private final PaintLimits limits;
  private final Brushes brushes;
  private final Optional<DirectPainting> direct;
  private final OverlappingTiles tiles;
  private final SparseTiles sparse;
  private final ShadingCheck shadings = new ShadingCheck();
  private final Shortfalls shortfalls;
  private final Ingredients ingredients;
  private final ReadableImages images;
  private final OuterResources outer = new OuterResources();
  private Optional<PDResources> borrowed = Optional.empty();
  private final Set<COSStream> looked = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<COSStream> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private Optional<DrawnGlyph> drawnGlyph = Optional.empty();
  private Optional<Paint> shadingOfArea = Optional.empty();
  private OptionalInt clipRule = OptionalInt.empty();

  TracingDrawer(
      PageDrawerParameters parameters,
      PageTrace trace,
      PaintLimits limits,
      Brushes brushes,
      Optional<Canvas> canvas)
      throws IOException {
    super(parameters);
    this.trace = trace;
    this.limits = limits;
    this.brushes = brushes;
    this.tiles = new OverlappingTiles(limits);
    this.sparse = new SparseTiles(tiles, trace.toPicture());
    this.shortfalls = new Shortfalls(trace);
    this.ingredients = new Ingredients(limits, shortfalls);
    this.images = new ReadableImages(limits, trace, shortfalls);
    this.direct =
        canvas.map(
            pixels -> new DirectPainting(pixels, brushes.masks(), trace.toPicture(), shortfalls));
  }

  @Override
  public void drawPage(Graphics2D graphics, PDRectangle size) throws IOException {
    if (direct.isPresent()) {
      graphics.setClip(null);
      direct.get().begin(graphics);
    }
    super.drawPage(graphics, size);
  }

  @Override
  protected void showFontGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    Optional<Integer> latin = brushes.latin().code(font, code);
    Optional<Ink> ink =
        latin.isPresent()
            ? paintGlyph(
                brushes.latin().fitted(latin.get(), rendering, displacement),
                brushes.latin().font(),
                latin.get(),
                displacement)
            : paintGlyph(rendering, font, code, displacement);
    if (drawnGlyph.isEmpty()) {
      if (!font.isEmbedded() && latin.isEmpty() && isToBeSeen()) {
        shortfalls.standIn(font, code, ink);
      }
      String text = brushes.outlines().text(font, code);
      trace.character(text, rendering, displacement, ink);
    }
  }

  /** Paints a character and gives the shape that it leaves. */
  private Optional<Ink> paintGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    Optional<Ink> ink =
        brushes.outlines().ink(font, code, rendering, displacement, trace.toPicture());
    if (direct.isEmpty() || !direct.get().glyph(getGraphics(), getGraphicsState(), ink)) {
      super.showFontGlyph(rendering, font, code, displacement);
    }
    return ink;
  }

  private boolean isToBeSeen() {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    return mode.isFill() || mode.isStroke();
  }

  @Override
  protected void showType3Glyph(Matrix rendering, PDType3Font font, int code, Vector displacement)
      throws IOException {
    if (drawnGlyph.isPresent()) {
      super.showType3Glyph(rendering, font, code, displacement);
      return;
    }
    Matrix place = rendering.clone(); // The painter makes another of the one it is given.
    DrawnGlyph glyph = new DrawnGlyph(trace.toPicture());
    drawnGlyph = Optional.of(glyph);
    try {
      super.showType3Glyph(rendering, font, code, displacement);
    } finally {
      drawnGlyph = Optional.empty();
    }
    trace.character(GlyphText.of(font, code), place, displacement, glyph.ink());
  }

  /**
   * Asks for what lies outside the path to be cut off once the path is painted. The path may go on
   * after that, or only begin; the painter would take it as it stands.
   */
  @Override
  public void clip(int windingRule) {
    clipRule = OptionalInt.of(windingRule);
  }

  /** Paints the path in some way and clears it. */
  @FunctionalInterface
  private interface PathPainting {
    void paint() throws IOException;
  }

  private void paintThenClip(PathPainting painting) throws IOException {
    OptionalInt rule = clipRule;
    clipRule = OptionalInt.empty();
    if (rule.isEmpty()) {
      painting.paint();
      return;
    }
    Path2D path = new Path2D.Float(getLinePath());
    painting.paint();
    getLinePath().reset();
    getLinePath().append(path, false);
    super.clip(rule.getAsInt());
    getLinePath().reset();
    direct.ifPresent(DirectPainting::clipChanged);
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    drawnGlyph.ifPresent(glyph -> glyph.fill(getLinePath()));
    paintThenClip(
        () -> {
          if (!fillWithFewTiles(windingRule) && !fillDirectly(windingRule)) {
            super.fillPath(windingRule);
          }
        });
  }

  private boolean fillDirectly(int windingRule) throws IOException {
    getLinePath().setWindingRule(windingRule);
    boolean filled =
        direct.isPresent() && direct.get().fill(getGraphics(), getGraphicsState(), getLinePath());
    if (filled) {
      getLinePath().reset();
    }
    return filled;
  }

  @Override
  public void strokePath() throws IOException {
    paintThenClip(this::drawPath);
  }

  private void drawPath() throws IOException {
    PDGraphicsState state = getGraphicsState();
    float width = transformWidth(state.getLineWidth());
    if (direct.isPresent() && direct.get().stroke(getGraphics(), state, getLinePath(), width)) {
      getLinePath().reset();
    } else {
      super.strokePath();
    }
  }

  /** Fills the path with tiles that lie far apart, if that is what its colour is. */
  private boolean fillWithFewTiles(int windingRule) throws IOException {
    Optional<SparseTiles.Few> few =
        sparse.shown(getGraphicsState(), getLinePath().getBounds2D(), getInitialMatrix());
    if (few.isEmpty()) {
      return false;
    }
    saveGraphicsState();
    getLinePath().setWindingRule(windingRule);
    getGraphicsState().intersectClippingPath(getLinePath());
    getLinePath().reset();
    for (Matrix place : few.get().places()) {
      getGraphicsState().setCurrentTransformationMatrix(place);
      showForm(new PDFormXObject(few.get().form()));
    }
    restoreGraphicsState();
    direct.ifPresent(DirectPainting::clipChanged);
    return true;
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    drawnGlyph.ifPresent(glyph -> glyph.fill(getLinePath()));
    paintThenClip(() -> super.fillAndStrokePath(windingRule));
  }

  @Override
  public void endPath() {
    clipRule.ifPresent(super::clip);
    clipRule = OptionalInt.empty();
    super.endPath();
    direct.ifPresent(DirectPainting::clipChanged);
  }

  @Override
  public void endText() throws IOException {
    super.endText();
    direct.ifPresent(DirectPainting::clipChanged);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    if (COSName.OC.equals(tag)) {
      direct.ifPresent(DirectPainting::end);
    }
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  public void drawImage(PDImage inFile) throws IOException {
    boolean ownLimit = direct.isPresent() && PlainImages.isOnlyDeflated(inFile);
    if (!ownLimit) {
      limits.beforeStreamOf(inFile);
    }
    AffineTransform unitSquare =
        getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    Optional<PDImage> readable = images.of(inFile, getResources(), unitSquare);
    if (readable.isEmpty()) {
      return;
    }
    PDImage image = readable.get();
    if (drawnGlyph.isEmpty()) {
      trace.picture(unitSquare, getGraphicsState().getCurrentClippingPath().getBounds2D());
    } else if (image.isStencil()) {
      drawnGlyph.get().stamp(image.getStencilImage(Color.BLACK), unitSquare);
    }
    if (Images.isJpeg(image)) {
      trace.jpeg(image.getWidth(), image.getHeight(), unitSquare, JPEG_BLOCK);
      shortfalls.endsEarly(EndsEarly.jpeg(image));
    }
    if (direct.isPresent()
        && direct
            .get()
            .image(getGraphics(), getGraphicsState(), image, getSubsampling(image, unitSquare))) {
      return;
    }
    if (ownLimit) {
      limits.beforeStreamOf(inFile);
    }
    images.lookForDamage(image, getResources());
    direct.ifPresent(DirectPainting::leave);
    super.drawImage(image);
  }

  @Override
  protected int getSubsampling(PDImage image, AffineTransform unitSquare) {
    return Math.max(super.getSubsampling(image, unitSquare), Images.step(image, limits));
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    Iterator<PDStream> contents = page.getContentStreams();
    while (contents.hasNext()) {
      beforeContent(contents.next().getCOSObject());
    }
    super.processPage(page);
  }

  private void beforeContent(COSStream content) throws IOException {
    if (looked.add(content)) {
      limits.beforeContent(content);
      shortfalls.endsEarly(EndsEarly.deflated(content));
    }
  }

  @Override
  protected void processType3Stream(PDType3CharProc shape, Matrix rendering) throws IOException {
    beforeContent(shape.getCOSObject());
    super.processType3Stream(shape, rendering);
  }

  @Override
  protected void processAnnotation(PDAnnotation annotation, PDAppearanceStream look)
      throws IOException {
    beforeContent(look.getCOSObject());
    super.processAnnotation(annotation, look);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    beforeContent(form.getCOSObject());
    if (begin(form)) {
      try {
        super.showForm(form);
      } finally {
        end(form);
      }
    }
  }

  /** Whether a form is not within itself; if it is, other readers pass it over as well. */
  private boolean begin(PDFormXObject form) {
    if (!open.add(form.getCOSObject())) {
      shortfalls.formInItself();
      return false;
    }
    outer.enter(super.getResources());
    return true;
  }

  private void end(PDFormXObject form) {
    open.remove(form.getCOSObject());
    outer.leave();
  }

  @Override
  public PDResources getResources() {
    return borrowed.orElseGet(super::getResources);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> given) throws IOException {
    limits.beforeOperator();
    String name = operator.getName();
    List<COSBase> operands = Operands.of(name, given);
    if (name.equals(OperatorName.DRAW_OBJECT) && getLevel() >= MOST_LEVELS) {
      throw new PageFailure(RefusalReason.TOO_DEEP);
    }
    Optional<PDResources> before = borrowed;
    borrowed = outer.holding(name, operands, super.getResources(), getCurrentPage());
    try {
      process(operator, operands);
    } finally {
      borrowed = before;
    }
  }

  private void process(Operator operator, List<COSBase> operands) throws IOException {
    if (operator.getName().equals(OperatorName.SET_GRAPHICS_STATE_PARAMS)
        && !operands.isEmpty()
        && operands.getFirst() instanceof COSName state
        && getResources().getExtGState(state) == null) {
      shortfalls.missing();
    }
    ingredients.before(operator.getName(), operands, getResources());
    super.processOperator(operator, operands);
    if (operator.getName().equals(OperatorName.SET_FONT_AND_SIZE)) {
      mendFont();
    } else if (operator.getName().equals(OperatorName.TYPE3_D1)) {
      drawInColourOfText();
    }
    if (direct.isPresent() && isBlending()) {
      throw new BlendedPage();
    }
  }

  /** A glyph that has no colours of its own has one, for its lines as well (ISO 32000-2, 9.6.4). */
  private void drawInColourOfText() {
    PDGraphicsState state = getGraphicsState();
    state.setStrokingColorSpace(state.getNonStrokingColorSpace());
    state.setStrokingColor(state.getNonStrokingColor());
  }

  private void mendFont() throws IOException {
    PDTextState text = getGraphicsState().getTextState();
    PDFont font = text.getFont();
    if (font != null) {
      text.setFont(brushes.fonts().of(font, limits));
    }
  }

  @Override
  protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
    shortfalls.unknownOperator(operator.getName());
  }

  @Override
  protected void showText(byte[] text) throws IOException {
    if (getGraphicsState().getTextState().getFont() == null && isToBeSeen() && text.length > 0) {
      shortfalls.fontNotInFile();
    }
    super.showText(text);
  }

  @Override
  protected Paint getPaint(PDColor colour) throws IOException {
    direct.ifPresent(DirectPainting::leave);
    if (shadingOfArea.isPresent()) {
      return shadingOfArea.get();
    }
    shadings.tryColour(colour);
    if (colour.getColorSpace() instanceof PDPattern space
        && space.getPattern(colour) instanceof PDShadingPattern pattern
        && pattern.getShading() instanceof PDShadingType3 radial) {
      return RadialPaint.of(radial, Matrix.concatenate(getInitialMatrix(), pattern.getMatrix()));
    }
    return super.getPaint(tiles.beside(colour));
  }

  @Override
  public void shadingFill(COSName name) throws IOException {
    PDShading shading = getResources().getShading(name);
    if (shading == null) {
      shortfalls.missing();
      return;
    }
    shadings.tryShading(shading);
    COSArray background = shading.getBackground();
    try {
      // The operator leaves out the background (ISO 32000-2, 8.7.4.3); the painter would not.
      shading.setBackground(null);
      direct.ifPresent(DirectPainting::leave);
      if (shading instanceof PDShadingType3 radial) {
        fillArea(radial);
      } else {
        super.shadingFill(name);
      }
    } finally {
      shading.setBackground(background);
    }
  }

  /** Fills all that the clip leaves. */
  private void fillArea(PDShadingType3 shading) throws IOException {
    Matrix toPage = getGraphicsState().getCurrentTransformationMatrix();
    Area area = new Area(getGraphicsState().getCurrentClippingPath());
    if (shading.getBBox() != null) {
      area.intersect(new Area(shading.getBBox().transform(toPage)));
    }
    getLinePath().reset();
    getLinePath().append(area, false);
    shadingOfArea = Optional.of(RadialPaint.of(shading, toPage));
    try {
      super.fillPath(Path2D.WIND_NON_ZERO);
    } finally {
      shadingOfArea = Optional.empty();
    }
  }

  @Override
  public void showAnnotation(PDAnnotation annotation) throws IOException {
    if (annotation instanceof PDAnnotationLink link) {
      LinkBorders.give(link);
    }
    super.showAnnotation(annotation);
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
    if (group.getBBox() == null) {
      shortfalls.notPainted();
    }
    forgetNoColours(group);
    beforeContent(group.getCOSObject());
    if (begin(group)) {
      COSDictionary entries = group.getCOSObject();
      boolean holdsNothing = !entries.containsKey(COSName.RESOURCES);
      try {
        if (holdsNothing && super.getResources() != null) {
          // The painter looks in here for whether the group blends with what is below it.
          entries.setItem(COSName.RESOURCES, super.getResources());
        }
        super.showTransparencyGroup(group);
      } finally {
        if (holdsNothing) {
          entries.removeItem(COSName.RESOURCES);
        }
        end(group);
      }
    }
  }

  /** Takes away a colour space of the group that is nothing, which would fail it. */
  private static void forgetNoColours(PDTransparencyGroup group) {
    COSDictionary attributes = group.getCOSObject().getCOSDictionary(COSName.GROUP);
    if (attributes != null && attributes.getDictionaryObject(COSName.CS) == null) {
      attributes.removeItem(COSName.CS);
    }
  }

  private boolean isBlending() {
    BlendMode mode = getGraphicsState().getBlendMode();
    return !mode.equals(BlendMode.NORMAL) && !mode.equals(BlendMode.COMPATIBLE);
  }

  @Override
  protected void operatorException(
      Operator operator, List<COSBase> operands, IOException exception) {
    shortfalls.operatorFailed(operator, operands, exception, getResources());
  }
}
