import ts from 'typescript';
import type { SourceFile } from './house.ts';

const forbiddenNames =
  /^(Date|Promise|process|console|crypto|fetch|performance|setTimeout|setInterval|queueMicrotask)$/;
const forbiddenMembers = /^(Math\.random|Temporal\.Now)$/;
const forbiddenPackages = /^(@nestjs|@prisma|node:)|generated\/prisma\/(?!enums\.ts)/;

/**
 * What keeps a rule from being a pure function: waiting, the clock, chance, the framework or the
 * database. Names are read from the syntax tree, so a comment may speak of them.
 */
export function impurities({ path, text }: SourceFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const own = declaredIn(source);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const reason = whyImpure(node);
    if (reason && !own.has(reason)) found.add(reason);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found].map((reason) => `${path} uses ${reason}`);
}

function whyImpure(node: ts.Node): string | null {
  if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (ts.isImportDeclaration(node)) return match(node.moduleSpecifier, forbiddenPackages);
  if (ts.isPropertyAccessExpression(node)) return match(node, forbiddenMembers);
  return ts.isIdentifier(node) && !isLabel(node) ? match(node, forbiddenNames) : null;
}

function match(node: ts.Node, forbidden: RegExp): string | null {
  const text = ts.isStringLiteral(node) ? node.text : node.getText();
  return forbidden.test(text) ? text : null;
}

/** `visit.Date` and `{ process: 1 }` only carry the name. */
function isLabel(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node
  );
}

/** A rule may use these words for things of its own, such as the model `Promise`. */
function declaredIn(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (isDeclaration(node) && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

type Declaration =
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.ImportSpecifier
  | ts.VariableDeclaration
  | ts.ParameterDeclaration;

function isDeclaration(node: ts.Node): node is Declaration {
  return (
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node)
  );
}
